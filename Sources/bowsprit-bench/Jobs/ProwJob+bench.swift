import Foundation
import JobModel

extension ProwJob {
    /// A small job.
    static func bench(_ number: Int, command: [String], isComplete: Bool = false) -> ProwJob {
        var spec = ProwJobSpec(type: .postsubmit, job: "bench-\(number % 50)")
        spec.agent = .kubernetes
        spec.context = spec.job
        spec.decorationConfig = DecorationConfig()
        spec.decorationConfig?.skipCloning = true
        spec.podSpec = PodSpec(containers: [
            Container(fields: ["image": "alpine", "command": .array(command.map(JSONValue.string))])
        ])
        spec.refs = Refs(org: "harbor", repo: "lantern", baseRef: "main", baseSHA: String(repeating: "2", count: 40))
        var job = ProwJob.make(
            name: "job-\(number)",
            namespace: "default",
            spec: spec,
            trust: .postMerge,
            at: Date(),
            state: isComplete ? .success : .triggered
        )
        if isComplete { job.status.completionTime = Date() }
        return job
    }
}
