import ForgeModel
import Foundation
import JobModel

extension ProwJob {
    /// The state in one plain sentence: the one that the job's status carries, else one made from the state.
    var summary: String {
        guard status.description.isEmpty else { return status.description }
        return switch status.state {
        case .scheduling, .triggered: "Job waits to start."
        case .pending: "Job is running."
        case .success: "Job succeeded."
        case .failure: "Job failed\(afterItsDuration)."
        case .aborted: "Job was aborted."
        case .error: "Job could not run."
        }
    }

    private var afterItsDuration: String {
        guard let begin = status.pendingTime ?? status.startTime, let end = status.completionTime, end >= begin
        else { return "" }
        return " after \(Duration.seconds(end.timeIntervalSince(begin).rounded()).words)"
    }
}
