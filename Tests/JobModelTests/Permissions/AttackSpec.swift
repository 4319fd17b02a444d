import Foundation
import JobModel
import Testing
import YAML

/// A pod that asks for more than its own code, in YAML as people write it.
struct AttackSpec: Sendable, CustomTestStringConvertible {
    /// What the refusal calls it.
    var demand: String
    /// Whose jobs may not have it.
    var refused: Set<JobTrust>
    /// The `pod_spec`.
    var pod: String
    /// Annotations that the pod inherits.
    var annotations: [String: String] = [:]

    var testDescription: String { "\(demand): \(pod)\(annotations.isEmpty ? "" : " \(annotations)")" }

    /// What only the untrusted may not have.
    static func stranger(_ demand: String, _ pod: String, annotations: [String: String] = [:]) -> AttackSpec {
        AttackSpec(demand: demand, refused: [.untrusted], pod: pod, annotations: annotations)
    }

    /// What only merged code may have.
    static func anyone(_ demand: String, _ pod: String) -> AttackSpec {
        AttackSpec(demand: demand, refused: [.untrusted, .trusted], pod: pod)
    }

    /// The job that asks, of a trust.
    func job(_ trust: JobTrust) throws -> ProwJob {
        var spec = ProwJobSpec(type: trust == .postMerge ? .postsubmit : .presubmit, job: "attack")
        spec.podSpec = try YAMLDecoder().decode(PodSpec.self, from: pod, file: "pod.yaml").get()
        return ProwJob.make(
            name: "attack",
            namespace: "default",
            spec: spec,
            annotations: annotations,
            trust: trust,
            at: .distantPast
        )
    }

    /// A pod of one container with these members.
    static func container(_ members: String) -> String {
        "{containers: [{name: test, image: alpine, \(members)}]}"
    }

    /// A pod with one volume.
    static func volume(_ source: String) -> String {
        "{containers: [{name: test, volumeMounts: [{name: v, mountPath: /v}]}], volumes: [{name: v, \(source)}]}"
    }
}
