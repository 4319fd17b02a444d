/// Why a job may not run: it asks for more than its trust allows.
public struct JobRefusal: Hashable, Sendable {
    /// How far the job is trusted.
    public var trust: JobTrust
    /// The first thing that it may not have.
    public var first: JobDemand
    /// What else it may not have.
    public var others: [JobDemand]
    /// Whether the job would be allowed all that, were its pull request trusted.
    public var isCuredByTrust: Bool
}

extension JobRefusal: CustomStringConvertible {
    /// One sentence for the status on the pull request, which shows 140 characters: what is refused, why, what to do.
    public var description: String {
        let article = trust == .untrusted ? "An" : "A"
        let more = others.isEmpty ? "" : " and \(others.count) more"
        let cure = isCuredByTrust ? "a member can comment /ok-to-test." : "see `job_permissions` in config.yaml."
        return "\(article) \(trust.rawValue) job may not use \(first.name)\(more): \(cure)"
    }
}
