import JobModel
import WebPages

extension ProwJobState {
    /// How pages show the state.
    var mark: Mark {
        switch self {
        case .scheduling, .triggered: .waiting
        case .pending: .running
        case .success: .success
        case .failure: .failure
        case .aborted: .aborted
        case .error: .error
        }
    }
}

extension Mark {
    /// The states that pages show so.
    var jobStates: Set<ProwJobState> { Set(ProwJobState.allCases.filter { $0.mark == self }) }
}
