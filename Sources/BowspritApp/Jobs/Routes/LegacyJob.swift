import Foundation
import JobModel

/// A job as deck's `/data.js` shows it.
struct LegacyJob: Encodable, Sendable {
    let type: ProwJobType
    let refs: Refs?
    let refs_key: String
    let job: String
    let build_id: String
    let context: String
    let started: String
    let finished: String
    let duration: String
    let state: ProwJobState
    let description: String
    let url: String
    let pod_name: String
    let agent: String
    let prow_job: String

    init(_ prowJob: ProwJob) {
        let (spec, status) = (prowJob.spec, prowJob.status)
        let start = status.startTime
        type = spec.type
        refs = spec.refs
        refs_key = spec.refs?.description ?? ""
        job = spec.job
        build_id = status.buildID
        context = spec.context
        started = start.map { "\(Int($0.timeIntervalSince1970))" } ?? ""
        finished = status.completionTime.map { $0.formatted(.iso8601) } ?? ""
        duration =
            if let start, let end = status.completionTime {
                GoDuration.seconds(Int64(max(0, end.timeIntervalSince(start)).rounded())).description
            } else {
                ""
            }
        state = status.state
        description = status.description
        url = status.url
        pod_name = status.podName
        agent = spec.agent.rawValue
        prow_job = prowJob.name
    }
}
