public import ForgeModel
public import JobModel

/// `branch-protection`: how branches are protected, from wide to narrow.
public struct BranchProtection: Decodable, Hashable, Sendable {
    struct Organization: Decodable, Hashable, Sendable {
        var policy: ProtectionPolicy
        var repos: FoldedMap<Repository>

        private enum CodingKeys: CodingKey {
            case repos
        }

        init(from decoder: any Decoder) throws {
            policy = try ProtectionPolicy(from: decoder)
            repos = try decoder.container(keyedBy: CodingKeys.self).value(.repos, default: FoldedMap())
        }
    }

    struct Repository: Decodable, Hashable, Sendable {
        var policy: ProtectionPolicy
        var branches: [String: ProtectionPolicy]

        private enum CodingKeys: CodingKey {
            case branches
        }

        init(from decoder: any Decoder) throws {
            policy = try ProtectionPolicy(from: decoder)
            branches = try decoder.container(keyedBy: CodingKeys.self).map(.branches)
        }
    }

    /// What is said for every branch.
    public private(set) var policy = ProtectionPolicy()
    /// Whether a branch with required jobs is protected without being told.
    public private(set) var protectsTestedRepos = false
    /// Whether `protect: false` may stand beside other settings.
    public private(set) var allowsDisabledPolicies = false
    /// Whether `protect: false` may stand for branches with required jobs.
    public private(set) var allowsDisabledJobPolicies = false
    /// Whether optional jobs count like required ones for `protectsTestedRepos`.
    public private(set) var protectsReposWithOptionalJobs = false
    private var orgs = FoldedMap<Organization>()

    /// No branch is protected.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case orgs
        case protectsTestedRepos = "protect-tested-repos"
        case allowsDisabledPolicies = "allow_disabled_policies"
        case allowsDisabledJobPolicies = "allow_disabled_job_policies"
        case protectsReposWithOptionalJobs = "protect_repos_with_optional_jobs"
    }

    /// Decodes all levels.
    public init(from decoder: any Decoder) throws {
        policy = try ProtectionPolicy(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        protectsTestedRepos = try container.value(.protectsTestedRepos, default: false)
        allowsDisabledPolicies = try container.value(.allowsDisabledPolicies, default: false)
        allowsDisabledJobPolicies = try container.value(.allowsDisabledJobPolicies, default: false)
        protectsReposWithOptionalJobs = try container.value(.protectsReposWithOptionalJobs, default: false)
        orgs = try container.value(.orgs, default: orgs)
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
                if allowsDisabledJobPolicies { return nil }
                throw .requiredJobsNeedProtection(branch: name)
            }
            if !contexts.required.isEmpty {
                var checks = ProtectionPolicy()
                checks.requiredStatusChecks = .init(contexts: contexts.required.sorted())
                policy = policy.narrowed(by: checks)
            }
            if protectsTestedRepos { policy.protect = true }
        }
        if policy.protect == false, !allowsDisabledPolicies {
            var rest = policy
            rest.protect = nil
            if rest.isDefined { throw .settingsNeedProtection(branch: name) }
        }
        return policy.isDefined ? policy : nil
    }

    private func managesJobs(_ contexts: RequiredContexts) -> Bool {
        if !contexts.required.isEmpty { return true }
        return protectsReposWithOptionalJobs && !(contexts.requiredIfPresent.isEmpty && contexts.optional.isEmpty)
    }

    /// What all levels together say; nil for organisations that are not named.
    private func configuredPolicy(for repository: RepositoryName, branch: String) -> ProtectionPolicy? {
        guard let org = orgs[repository.owner] else { return nil }
        let repo = org.repos[repository.name]
        return policy.narrowed(by: org.policy).narrowed(by: repo?.policy).narrowed(by: repo?.branches[branch])
    }
}
