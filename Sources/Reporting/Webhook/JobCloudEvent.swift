import Foundation
import JobModel

/// A job's state as a [CloudEvents 1.0](https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md) event in
/// structured JSON.
///
/// Its id is the same however often the state is told, so that receivers can tell a repetition.
struct JobCloudEvent: Encodable {
    let specversion = "1.0"
    let id: String
    let source: String
    let type: String
    let subject: String
    let time: String?
    let datacontenttype = "application/json"
    let data: ProwJob

    init(_ job: ProwJob, source: String) {
        var said = job
        said.status.prevReportStates = [:]
        said.metadata.resourceVersion = ""
        id = "\(job.name)-\(job.status.state.rawValue)"
        self.source = source
        type = "dev.bowsprit.job.\(job.status.state.rawValue)"
        subject = job.spec.job
        let time = job.status.completionTime ?? job.status.pendingTime ?? job.status.startTime
        self.time = time.map(RFC3339.text)
        data = said
    }

    /// The event as it is sent.
    func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}
