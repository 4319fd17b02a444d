public import ConfigurationSchema

/// `job_permissions`: what jobs are allowed, by how far their code is trusted. A section of Bowsprit's own.
///
/// By default untrusted jobs may do nothing of it, trusted ones all but use paths of the machine, and post-merge ones all.
public struct JobPermissionPolicy: ConfigurationSection, Hashable {
    /// About jobs of strangers' pull requests.
    public var untrusted = JobPermissionRules()
    /// About jobs of pull requests that are trusted.
    public var trusted = JobPermissionRules()
    /// About jobs of what is merged.
    public var postMerge = JobPermissionRules()

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "untrusted",
            \.untrusted,
            "What jobs of strangers' pull requests may do; by default nothing of it.",
            example: "{network: true}"
        ),
        .init(
            "trusted",
            \.trusted,
            "What jobs of members' pull requests, and of those with `ok-to-test`, may do; by default all but `host_paths`.",
            example: "{privileged: false}"
        ),
        .init(
            "post_merge",
            \.postMerge,
            "What postsubmits and periodics may do; by default all.",
            example: "{host_paths: false}"
        ),
    ]

    /// What jobs of a trust are allowed.
    public subscript(trust: JobTrust) -> JobPermissions {
        switch trust {
        case .untrusted: untrusted.resolved(JobPermissions([]))
        case .trusted: trusted.resolved(JobPermissions([.secrets, .privileged, .network]))
        case .postMerge: postMerge.resolved(.all)
        }
    }

    /// Why a job may not run at all; nil when it may.
    public func refusal(of job: ProwJob) -> JobRefusal? {
        let permissions = self[job.trust]
        let refused = job.demands.filter { !permissions.allows($0.permission) }
        guard let first = refused.first else { return nil }
        let trusted = self[.trusted]
        return JobRefusal(
            trust: job.trust,
            first: first,
            others: Array(refused.dropFirst()),
            isCuredByTrust: job.trust == .untrusted && refused.allSatisfy { trusted.allows($0.permission) }
        )
    }
}
