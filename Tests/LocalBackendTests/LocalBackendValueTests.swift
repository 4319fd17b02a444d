import JobEngine
import JobModel
import Testing

@testable import LocalBackend

@Suite struct LocalBackendValueTests {
    @Test(arguments: [
        ("1 (cat) S 0 1 1 0 -1 4 5 6 7 8 9 10 11 12 13 14 15 16 4711 18", 4711),
        ("1 (a ) b (c) S 0 1 1 0 -1 4 5 6 7 8 9 10 11 12 13 14 15 16 4711 18", 4711),
        ("1 (cat) S 0 1", nil), ("", nil),
    ])
    func `the start of a process is read from its stat file`(_ text: String, _ ticks: UInt64?) {
        #expect(ProcessIdentity.startTicks(inStat: text) == ticks)
    }

    @Test(arguments: [
        (PodSpec?.none, "The job has no container in `spec`; the local backend runs the command of one container."),
        (
            .init(containers: [.running(["a"]), .running(["b"])]),
            "The job has 2 containers; the local backend runs one."
        ),
        (
            .init(containers: [.running([])]),
            "The job's container has no `command`; the local backend does not use images, so it needs one."
        ),
        (.init(containers: [.running(["a", "b\0c"])]), "The job's command holds a NUL character."),
        (
            .init(containers: [.running(["a"], env: ["name": "TOKEN", "valueFrom": ["secretKeyRef": ["key": "k"]]])]),
            "The job's variable `TOKEN` comes from the cluster; the local backend has none."
        ),
    ])
    func `a job that is more than one process is rejected in words`(_ pod: PodSpec?, _ reason: String) {
        var spec = ProwJobSpec(type: .periodic, job: "unit")
        spec.podSpec = pod
        #expect(throws: BackendError.rejected(reason)) { try JobCommand(spec) }
    }

    @Test(arguments: [
        ("--out=$(OUT)/x", "--out=/a b/x"), ("$(OUT)$(OUT)", "/a b/a b"), ("$(NONE)", "$(NONE)"), ("$$(OUT)", "$(OUT)"),
        ("$OUT ${OUT} $", "$OUT ${OUT} $"), ("$(OUT", "$(OUT"), ("$$$(OUT)", "$/a b"), ("", ""), ("100%", "100%"),
    ])
    func `references to variables are replaced as Kubernetes does`(_ text: String, _ expanded: String) {
        #expect(VariableReferences.expand(text, ["OUT": "/a b"]) == expanded)
    }

    @Test func `arguments follow the command`() throws {
        var spec = ProwJobSpec(type: .periodic, job: "unit")
        var container = Container.running(["make", "-C"])
        container.args = ["dir", "test"]
        spec.podSpec = PodSpec(containers: [container])
        let command = try JobCommand(spec)
        #expect(command.executable == "make" && command.arguments == ["-C", "dir", "test"] && !command.isPath)
    }
}

extension Container {
    fileprivate static func running(_ command: [String], env: JSONValue? = nil) -> Container {
        var container = Container()
        container.command = command
        container.fields["env"] = env.map { .array([$0]) }
        return container
    }
}
