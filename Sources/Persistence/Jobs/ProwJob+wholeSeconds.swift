import Foundation
import JobModel

extension ProwJob {
    /// The job with its times as its JSON has them, cut off to whole seconds.
    var inWholeSeconds: ProwJob {
        var job = self
        job.metadata.creationTimestamp = metadata.creationTimestamp?.inWholeSeconds
        job.status.startTime = status.startTime?.inWholeSeconds
        job.status.pendingTime = status.pendingTime?.inWholeSeconds
        job.status.completionTime = status.completionTime?.inWholeSeconds
        return job
    }
}

extension Date {
    fileprivate var inWholeSeconds: Date {
        Date(timeIntervalSince1970: timeIntervalSince1970.rounded(.down))
    }
}
