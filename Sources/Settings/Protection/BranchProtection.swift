public import ConfigurationSchema
public import ForgeModel
public import JobModel
import YAML

/// `branch-protection`: how branches are protected, from wide to narrow.
public struct BranchProtection: ConfigurationSection, Hashable {
    /// What is said for every branch.
    public internal(set) var policy = ProtectionPolicy()
    /// Whether a branch with required jobs is protected without being told; nil means no.
    public internal(set) var protectsTestedRepos: Bool?
    /// Whether `protect: false` may stand beside other settings; nil means no.
    public internal(set) var allowsDisabledPolicies: Bool?
    /// Whether `protect: false` may stand for branches with required jobs; nil means no.
    public internal(set) var allowsDisabledJobPolicies: Bool?
    /// Whether optional jobs count like required ones for `protectsTestedRepos`; nil means no.
    public internal(set) var protectsReposWithOptionalJobs: Bool?
    var orgs = FoldedMap<ProtectedOrganization>()

    /// The keys of all levels.
    public static let keys: SectionKeys<Self> =
        ProtectionPolicy.keys.lifted(into: \.policy) + [
            .init(
                "protect-tested-repos",
                \.protectsTestedRepos,
                "Whether a branch that has required jobs is protected even where `protect` is not set.",
                example: "true"
            ),
            .init(
                "allow_disabled_policies",
                \.allowsDisabledPolicies,
                "Whether `protect: false` may stand beside other settings instead of being an error.",
                example: "true"
            ),
            .init(
                "allow_disabled_job_policies",
                \.allowsDisabledJobPolicies,
                "Whether `protect: false` may stand for branches with required jobs instead of being an error.",
                example: "true"
            ),
            .init(
                "protect_repos_with_optional_jobs",
                \.protectsReposWithOptionalJobs,
                "Whether `protect-tested-repos` counts optional jobs too.",
                example: "true"
            ),
            .init(
                "orgs",
                \.orgs,
                "What is different for organisations.",
                example: "{kubernetes: {protect: true, repos: {website: {enforce_admins: true}}}}"
            ),
        ]

    /// No branch is protected.
    public init() {}

    /// Checks that the widest level does not have both lists of expressions.
    public mutating func finish(_ decoder: any Decoder) throws {
        guard !policy.include.isEmpty, !policy.exclude.isEmpty else { return }
        let message = "`include` and `exclude` exclude each other"
        try decoder.report(DiagnosticError(.branchProtection, message, hint: "keep one of them"), at: "exclude")
    }

    /// How a branch is protected, what its jobs add included; nil when nothing is said about it.
    ///
    /// - Throws: `ProtectionError` when the branch is unprotected in spite of other settings.
    public func policy(
        for repository: RepositoryName,
        branch: String,
        presubmits: Presubmits
    ) throws(ProtectionError) -> ProtectionPolicy? {
        guard var policy = configuredPolicy(for: repository, branch: branch) else { return nil }
        let name = "\(repository):\(branch)"
        let contexts = RequiredContexts(
            presubmits: presubmits,
            branch: branch,
            requireManuallyTriggered: policy.requireManuallyTriggeredJobs ?? false
        )
        if managesJobs(contexts) {
            if policy.protect == false {
                if allowsDisabledJobPolicies == true { return nil }
                throw .requiredJobsNeedProtection(branch: name)
            }
            if !contexts.required.isEmpty {
                var checks = ProtectionPolicy()
                checks.requiredStatusChecks = .init(contexts: contexts.required.sorted())
                policy = policy.narrowed(by: checks)
            }
            if protectsTestedRepos == true { policy.protect = true }
        }
        if policy.protect == false, allowsDisabledPolicies != true {
            var rest = policy
            rest.protect = nil
            if rest.isDefined { throw .settingsNeedProtection(branch: name) }
        }
        return policy.isDefined ? policy : nil
    }

    private func managesJobs(_ contexts: RequiredContexts) -> Bool {
        if !contexts.required.isEmpty { return true }
        return protectsReposWithOptionalJobs == true
            && !(contexts.requiredIfPresent.isEmpty && contexts.optional.isEmpty)
    }

    /// What all levels together say; nil for organisations that are not named.
    private func configuredPolicy(for repository: RepositoryName, branch: String) -> ProtectionPolicy? {
        guard let org = orgs[repository.owner] else { return nil }
        let repo = org.repos[repository.name]
        return policy.narrowed(by: org.policy).narrowed(by: repo?.policy).narrowed(by: repo?.branches[branch])
    }
}
