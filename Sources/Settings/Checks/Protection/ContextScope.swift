import ForgeModel
import JobModel

/// What a list of contexts is for: everything, an organisation, a repository, or a branch.
struct ContextScope: Sendable {
    private(set) var repository: RepositoryScope?
    private(set) var branch: String?

    /// A narrower scope.
    ///
    /// - Parameter name: `ORG`, `ORG/REPO` or `ORG/REPO:BRANCH`.
    func narrowed(to name: String) -> ContextScope {
        var scope = ContextScope()
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        scope.repository = parts.first.flatMap(RepositoryScope.init)
        scope.branch = parts.count == 2 ? parts.last : nil
        return scope
    }

    /// For a message: who needs it.
    var subject: String {
        guard let repository else { return "every merge needs" }
        guard let branch else { return "merges of `\(repository.text)` need" }
        return "merges into `\(branch)` of `\(repository.text)` need"
    }

    /// The presubmits that can report.
    func presubmits(_ jobs: JobsConfiguration) -> [Presubmit] {
        guard let repository else { return jobs.presubmits.values.flatMap(\.self) }
        guard !repository.text.contains("/") else { return Array(jobs.presubmits(for: repository.repository)) }
        return jobs.presubmits.filter { RepositoryName($0.key)?.isNamed(by: repository.text) == true }
            .values.flatMap(\.self)
    }

    /// Whether a job runs on the branch, or on any.
    func isRun(_ job: Presubmit) -> Bool {
        branch.map(job.brancher.shouldRun) ?? true
    }

    /// Whether repositories may bring jobs that nothing is known of.
    func mayHaveOwnJobs(_ inRepo: InRepoConfiguration) -> Bool {
        guard let repository else { return inRepo.enabled.values.values.contains(true) }
        if inRepo.isEnabled(for: repository.repository) { return true }
        guard !repository.text.contains("/") else { return false }
        return inRepo.enabled.values.contains { key, isEnabled in
            isEnabled && RepositoryName(key)?.isNamed(by: repository.text) == true
        }
    }
}
