import ForgeModel
import JobModel
import RE2
import YAML

extension ContextPolicyExplanation {
    /// The policy for a branch of a repository.
    init(_ settings: SettingsSnapshot, for repository: RepositoryName, branch: String, texts: ConfigurationTexts) {
        let presubmits = settings.jobs.presubmits(for: repository)
        let options = settings.bot.tide.contextOptions.settings(for: repository, branch: branch)
        isFromBranchProtection = options.fromBranchProtection == true
        let finder = ContextOrigins(settings, for: repository, branch: branch, texts: texts)
        do {
            let policy = try settings.bot.contextPolicy(for: repository, branch: branch, presubmits: presubmits)
            skipsUnknown = policy.skipsUnknown
            overwritesPending = policy.overwritesPending
            contexts = [
                (JobExplanation.Requirement.required, policy.required),
                (.requiredIfPresent, policy.requiredIfPresent),
                (.optional, policy.optional),
            ].flatMap { requirement, contexts in
                contexts.sorted().map { finder.explanation(of: $0, requirement) }
            }
            optionalExpressions = policy.optionalExpressions.map { finder.explanation(ofExpression: $0.pattern) }
        } catch {
            problem = error.description
        }
    }
}

/// Finds what speaks of contexts.
private struct ContextOrigins {
    /// What a context is to a job.
    private struct Claim: Hashable {
        var context: String
        var requirement: JobExplanation.Requirement
    }

    private let jobs: [Claim: [SettingOrigin]]
    private let options: LevelledSection
    private let protection: LevelledSection?

    init(_ settings: SettingsSnapshot, for repository: RepositoryName, branch: String, texts: ConfigurationTexts) {
        let presubmits = settings.jobs.presubmits(for: repository)
        let requiresManual = settings.bot.requiresManuallyTriggeredJobs(
            for: repository,
            branch: branch,
            presubmits: presubmits
        )
        jobs = presubmits.reduce(into: [:]) { jobs, job in
            let requirement = JobExplanation.Requirement(job, branch: branch, requiresManual: requiresManual)
            guard let requirement else { return }
            let origin = SettingOrigin("job \(job.name)", at: job.base.source.map { ConfigurationPlace($0) })
            jobs[Claim(context: job.context, requirement: requirement), default: []].append(origin)
        }
        options = LevelledSection(["tide", "context_options"], for: repository, branch: branch, in: texts)
        let isFromProtection =
            settings.bot.tide.contextOptions.settings(for: repository, branch: branch).fromBranchProtection == true
        protection =
            isFromProtection
            ? LevelledSection(["branch-protection"], for: repository, branch: branch, in: texts) : nil
    }

    func explanation(of context: String, _ requirement: JobExplanation.Requirement) -> ContextExplanation {
        var origins = jobs[Claim(context: context, requirement: requirement)] ?? []
        origins += options.origins(of: context, in: [requirement.optionsKey])
        if requirement == .required {
            origins += protection?.origins(of: context, in: ["required_status_checks", "contexts"]) ?? []
        }
        return ContextExplanation(context: context, requirement: requirement, origins: origins)
    }

    func explanation(ofExpression pattern: String) -> ContextExplanation {
        let origins = options.origins(of: pattern, in: ["optional-regex-contexts"])
        return ContextExplanation(context: pattern, requirement: .optional, origins: origins)
    }
}

extension JobExplanation.Requirement {
    /// The key of `tide.context_options` that names such contexts.
    fileprivate var optionsKey: String {
        switch self {
        case .required: "required-contexts"
        case .requiredIfPresent: "required-if-present-contexts"
        case .optional: "optional-contexts"
        }
    }
}
