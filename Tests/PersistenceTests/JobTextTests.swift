import Foundation
import JobModel
import JobStoreTesting
import Testing

@testable import Persistence

@Suite struct JobTextTests {
    private static var before: ProwJob {
        var job = ProwJob.sample("a", labels: ["b": "1", "a": "2"])
        job.metadata.resourceVersion = "7"
        job.metadata.annotations = ["note": "\"quoted\" \u{2028} \\ /"]
        return job
    }

    private static let changes: [(String, Bool, @Sendable (inout ProwJob) -> Void)] = [
        ("nothing", true, { _ in }),
        ("the version", true, { $0.metadata.resourceVersion = "8" }),
        ("the status", true, { $0.status.description = "It \"works\"\n\u{1F600}." }),
        ("an annotation", false, { $0.metadata.annotations["new"] = "1" }),
        ("a label", false, { $0.metadata.labels["b"] = nil }),
        ("the specification", false, { $0.spec.maxConcurrency = 3 }),
        ("the kind", true, { $0.kind = "Other \"kind\"" }),
        ("an unknown member", false, { $0.unknown.resource["later"] = .array([.string("x")]) }),
        ("an unknown member of the status", false, { $0.unknown.status["phase"] = .string("x") }),
        ("an unknown member of the specification", false, { $0.unknown.spec["priority"] = .bool(true) }),
    ]

    @Test(arguments: changes)
    func `a text is that of its job, whatever has changed`(
        _ what: String,
        _ changesOnlyStatus: Bool,
        _ change: @Sendable (inout ProwJob) -> Void
    ) throws {
        let first = try JobText(Self.before)
        var job = Self.before
        change(&job)
        let text = try JobText(job, after: first.parts.map { (Self.before, $0) })
        job.metadata.resourceVersion = ""
        #expect(try JSONDecoder().decode(ProwJob.self, from: Data(text.resource.utf8)) == job)
        #expect(text.changesOnlyStatus == changesOnlyStatus)

        var next = job
        next.status.podName = "pod"
        let later = try JobText(next, after: text.parts.map { (job, $0) })
        #expect(try JSONDecoder().decode(ProwJob.self, from: Data(later.resource.utf8)) == next)
        #expect(later.changesOnlyStatus == (job.unknown == UnknownMembers()))
    }
}
