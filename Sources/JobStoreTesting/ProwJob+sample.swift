import Foundation
public import JobModel

extension ProwJob {
    /// A small presubmit for tests: job `unit` of pull request `acme/widgets#7`, created at a fixed time.
    public static func sample(
        _ name: String,
        job: String = "unit",
        repo: String = "widgets",
        pull: Int = 7,
        sha: String = "1111111111111111111111111111111111111111",
        state: ProwJobState = .triggered,
        labels: [String: String] = [:]
    ) -> ProwJob {
        var spec = ProwJobSpec(type: .presubmit, job: job)
        spec.agent = .kubernetes
        spec.context = job
        spec.refs = Refs(
            org: "acme",
            repo: repo,
            baseRef: "main",
            baseSHA: "2222222222222222222222222222222222222222",
            pulls: [Pull(number: pull, author: "ada", sha: sha)]
        )
        let created = Date(timeIntervalSince1970: 1_700_000_000)
        return ProwJob(
            metadata: ObjectMeta(name: name, namespace: "default", labels: labels, creationTimestamp: created),
            spec: spec,
            status: ProwJobStatus(state: state, startTime: created)
        )
    }
}
