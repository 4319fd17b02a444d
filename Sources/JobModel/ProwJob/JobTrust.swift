/// How far the code is trusted that a job runs: who could have written it.
public enum JobTrust: String, Codable, CaseIterable, Hashable, Sendable {
    /// A stranger's pull request, which a trusted person asked to test this once.
    case untrusted
    /// A pull request of a trusted person, or one that carries `ok-to-test`.
    case trusted
    /// What is merged: pushes and periodics.
    case postMerge = "post-merge"
}

extension ProwJob {
    /// How far the code is trusted that the job runs.
    ///
    /// A job that does not say, as one that Prow made, has what its type allows at least: nobody's pull request is trusted
    /// by default.
    public var trust: JobTrust {
        if let trust = metadata.annotations[JobAnnotation.trust].flatMap(JobTrust.init) { return trust }
        return switch spec.type {
        case .presubmit, .batch: .untrusted
        case .postsubmit, .periodic: .postMerge
        }
    }
}
