import JobModel

/// The topic that a job's annotations, or else labels, name.
struct PubSubTopic: Hashable {
    /// The Google Cloud project.
    let project: String
    /// The topic's own name.
    let topic: String
    /// What whoever started the job calls the run; empty for nothing.
    let runID: String

    /// The topic of a job; nil when it names none.
    init?(_ job: ProwJob) {
        func value(_ key: String) -> String {
            let name = "prow.k8s.io/pubsub.\(key)"
            return job.metadata.annotations[name] ?? job.metadata.labels[name] ?? ""
        }
        (project, topic, runID) = (value("project"), value("topic"), value("runID"))
        guard !project.isEmpty, !topic.isEmpty else { return nil }
    }

    /// The path of the topic in [Pub/Sub's API](https://cloud.google.com/pubsub/docs/reference/rest); nil when one of
    /// the names can't be one.
    var path: String? {
        let isProject =
            project.utf8.count <= 100 && project.utf8.allSatisfy { $0.isLetterOrDigit || "-.:".utf8.contains($0) }
        let isTopic =
            topic.utf8.count <= 255 && topic.utf8.allSatisfy { $0.isLetterOrDigit || "-_.~+".utf8.contains($0) }
        guard isProject, isTopic else { return nil }
        return "/projects/\(project)/topics/\(topic)"
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
