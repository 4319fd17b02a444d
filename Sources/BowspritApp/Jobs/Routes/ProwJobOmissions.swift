import JobModel

/// What is left out of the ProwJobs of a list: deck's parameter `omit`.
struct ProwJobOmissions: Hashable, Sendable {
    private let parts: Set<Substring>

    /// Reads a list with commas; what there is not is left out already.
    init(_ text: String) {
        parts = Set(text.split(separator: ","))
    }

    /// A job without what is left out. Of a pod, as many empty containers stay as there were.
    func applied(to job: ProwJob) -> ProwJob {
        var job = job
        if parts.contains("annotations") { job.metadata.annotations = [:] }
        if parts.contains("labels") { job.metadata.labels = [:] }
        if parts.contains("decoration_config") { job.spec.decorationConfig = nil }
        if parts.contains("pod_spec"), let pod = job.spec.podSpec {
            job.spec.podSpec = PodSpec(containers: pod.containers.map { _ in Container(fields: [:]) })
        }
        job.metadata.other["managedFields"] = nil
        return job
    }
}
