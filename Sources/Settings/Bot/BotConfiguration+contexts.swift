public import ForgeModel
public import JobModel

extension BotConfiguration {
    /// Which contexts pull requests to a branch need before they merge.
    ///
    /// - Parameter presubmits: The presubmits of the repository, its own ones included.
    /// - Throws: `ContextPolicyError` when a context would be two of required, required if present and optional.
    public func contextPolicy(
        for repository: RepositoryName,
        branch: String,
        presubmits: Presubmits
    ) throws(ContextPolicyError) -> ContextPolicy {
        let settings = tide.contextOptions.settings(for: repository, branch: branch)
        var policy: ProtectionPolicy?
        if settings.fromBranchProtection == true {
            // A policy that contradicts itself requires nothing, as in Prow.
            policy = try? branchProtection.policy(for: repository, branch: branch, presubmits: presubmits)
        }
        let isProtected = policy?.protect == true
        let jobs = RequiredContexts(
            presubmits: presubmits,
            branch: branch,
            requireManuallyTriggered: policy?.requireManuallyTriggeredJobs ?? false
        )
        return try ContextPolicy(
            settings,
            jobs: jobs,
            protected: isProtected ? policy?.requiredStatusChecks?.contexts ?? [] : []
        )
    }

    /// Whether a merge needs required jobs of a branch that only a comment starts.
    public func requiresManuallyTriggeredJobs(
        for repository: RepositoryName,
        branch: String,
        presubmits: Presubmits
    ) -> Bool {
        guard tide.contextOptions.settings(for: repository, branch: branch).fromBranchProtection == true else {
            return false
        }
        let policy = try? branchProtection.policy(for: repository, branch: branch, presubmits: presubmits)
        return policy?.requireManuallyTriggeredJobs ?? false
    }
}
