import ForgeModel
public import JobModel

/// Which jobs are reported on GitHub: those that say so, of the types that the configuration names.
public struct GitHubReportScope: Sendable, Hashable {
    /// `github_reporter.job_types_to_report`.
    public var types: Set<ProwJobType>

    /// Makes a scope; presubmits and postsubmits unless said otherwise.
    public init(types: Set<ProwJobType> = [.presubmit, .postsubmit]) {
        self.types = types
    }

    /// Whether a job's result belongs on GitHub at all. Jobs that carry a Gerrit label do not.
    public func contains(_ job: ProwJob) -> Bool {
        job.spec.report && types.contains(job.spec.type)
            && job.metadata.labels["prow.k8s.io/gerrit-report-label"] == nil
    }
}
