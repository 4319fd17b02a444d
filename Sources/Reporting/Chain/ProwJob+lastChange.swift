import Foundation
import JobModel

extension ProwJob {
    /// When the job came into its state, as far as it says: in whole seconds; never where it says nothing.
    var lastChange: Date {
        status.completionTime ?? status.pendingTime ?? status.startTime ?? .distantFuture
    }
}
