import Dashboard
import Merging
import WebPages

extension Dashboard.MergeReason {
    /// A reason of the merger's, as the dashboard shows it.
    init(_ reason: Merging.MergeReason) {
        let mark: Mark =
            switch reason.kind {
            case .running, .retest: .running
            case .queue: .waiting
            case .halt: .error
            case .change, .forge, .query, .label, .review, .context: .failure
            }
        self.init(mark: mark, text: reason.words, command: reason.command)
    }
}
