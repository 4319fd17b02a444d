import Foundation
public import JobModel
public import Testing

extension ProwJob {
    /// A presubmit of harbor/lantern#14.
    static func sample(
        _ name: String = "job-1",
        job: String = "unit",
        state: ProwJobState = .pending,
        sha: String = "a1b2c3d",
        pull: Int = 14,
        change: (inout ProwJob) -> Void = { _ in }
    ) -> ProwJob {
        var spec = ProwJobSpec(type: .presubmit, job: job)
        spec.report = true
        spec.context = job
        spec.rerunCommand = "/test \(job)"
        spec.refs = Refs(
            org: "harbor",
            repo: "lantern",
            baseRef: "main",
            baseSHA: base,
            pulls: [Pull(number: pull, author: "ada", sha: sha)]
        )
        var status = ProwJobStatus(state: state, startTime: begin)
        status.pendingTime = begin.addingTimeInterval(5)
        status.completionTime = state.isTerminal ? begin.addingTimeInterval(17) : nil
        status.url = "https://bowsprit.example/jobs/\(name)"
        let metadata = ObjectMeta(
            name: name,
            labels: ["prow.k8s.io/is-optional": "false"],
            creationTimestamp: begin
        )
        var sample = ProwJob(metadata: metadata, spec: spec, status: status)
        change(&sample)
        return sample
    }

    static let base = String(repeating: "b", count: 40)
    private static let begin = Date(timeIntervalSince1970: 1_790_000_000)
}

extension ProwJob: CustomTestStringConvertible {
    /// The job and its state: a whole one is too long for a test's output.
    public var testDescription: String { "\(spec.job) \(status.state)" }
}
