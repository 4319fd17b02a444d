import JobModel

/// What Prow tells a topic of a job, in its JSON.
struct PubSubMessage: Codable, Hashable {
    let project: String
    let topic: String
    let runID: String
    let status: ProwJobState
    let url: String
    let gcsPath: String
    @OmitEmpty var refs: [Refs]
    let jobType: ProwJobType
    let jobName: String
    @OmitEmpty var message: String

    enum CodingKeys: String, CodingKey {
        case project, topic, status, url, refs, message
        case runID = "runid"
        case gcsPath = "gcs_path"
        case jobType = "job_type"
        case jobName = "job_name"
    }

    /// - Parameter urlPrefix: What the addresses of jobs' pages begin with, before the place of the results; empty where
    ///   pages say nothing of it.
    init(_ job: ProwJob, topic: PubSubTopic, urlPrefix: String) {
        project = topic.project
        self.topic = topic.topic
        runID = topic.runID
        status = job.status.state
        url = job.status.url
        gcsPath = Self.storagePath(of: job.status.url, prefix: urlPrefix)
        refs = [job.spec.refs].compactMap { $0 } + job.spec.extraRefs
        jobType = job.spec.type
        jobName = job.spec.job
        message = job.status.description
    }

    /// The place of a job's results, told from the address of its page as Prow tells it.
    static func storagePath(of url: String, prefix: String) -> String {
        var path = url.hasPrefix(prefix) ? String(url.dropFirst(prefix.count)) : url
        while path.hasPrefix("/") { path.removeFirst() }
        if path.hasPrefix("gcs/") { path = "gs/" + path.dropFirst(4) }
        for provider in ["gs", "s3", "file"] where path.hasPrefix("\(provider)/") {
            return "\(provider)://\(path.dropFirst(provider.count + 1))"
        }
        return path.isEmpty ? "" : "gs://\(path)"
    }
}
