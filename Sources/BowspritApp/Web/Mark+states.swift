import ForgeModel
import JobModel
import Merging
import WebPages

extension Mark {
    /// How a job stands.
    init(_ state: ProwJobState) {
        self =
            switch state {
            case .scheduling, .triggered: .waiting
            case .pending: .running
            case .success: .success
            case .failure: .failure
            case .aborted: .aborted
            case .error: .error
            }
    }

    /// How a context of a commit stands.
    init(_ state: CommitStatus.State) {
        self =
            switch state {
            case .pending: .running
            case .success: .success
            case .failure: .failure
            case .error: .error
            }
    }

    /// How a pull request stands with the merger.
    init(_ verdict: MergeExplanation.Verdict) {
        self =
            switch verdict {
            case .merging, .queued: .success
            case .testing: .running
            case .waiting: .waiting
            case .blocked: .failure
            case .stopped: .error
            case .unmanaged: .waiting
            }
    }
}
