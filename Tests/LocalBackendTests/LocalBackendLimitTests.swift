import Foundation
import JobBackendTesting
import JobEngine
import JobModel
import Logging
import Testing

@testable import LocalBackend

@Suite(.timeLimit(.minutes(10))) struct LocalBackendLimitTests {
    let fixture: BackendFixture

    init() throws {
        fixture = try BackendFixture()
    }

    @Test(arguments: [(true, 100, true), (false, 100, false), (true, nil, false)])
    func `root is told that no number of processes binds it`(
        _ isRoot: Bool,
        _ limit: Int64?,
        _ isTold: Bool
    ) async throws {
        var settings = LocalBackendSettings.quick
        settings.limits = ProcessLimits(processes: limit)
        let log = ToldLog()
        _ = try await ProcessLauncher.open(
            settings: settings,
            dataFolder: fixture.folder,
            isRoot: isRoot,
            logger: Logger(label: "test") { _ in log }
        )
        #expect(log.lines.contains { $0.hasPrefix("--job-max-processes does not bind root") } == isTold)
    }

    private func end(
        _ script: String,
        _ limits: ProcessLimits,
        resources: JSONValue? = nil
    ) async throws -> (
        message: String, log: String
    ) {
        var settings = LocalBackendSettings.quick
        settings.limits = limits
        let backend = try await fixture.open(settings: settings)
        var job = fixture.job(script)
        if var container = job.spec.podSpec?.containers.first {
            container.fields["resources"] = resources
            job.spec.podSpec?.containers = [container]
        }
        let run = try await backend.start(job)
        return (try await backend.end(of: run).message, try await backend.output(of: run))
    }

    @Test func `computing for too long is explained`() async throws {
        let (message, log) = try await end("while :; do :; done", ProcessLimits(cpuTime: .seconds(1)))
        #expect(message == "Job failed after 0 s: it computed for longer than its limit of 1 s.")
        #expect(log.contains("Each process of the job may use at most 1 s of computing."))
        #expect(log.contains("The job's program ended: it computed for longer than its limit of 1 s."))
    }

    @Test func `a file that is too large is explained`() async throws {
        let (message, _) = try await end("exec head -c 3000000 /dev/zero > big", ProcessLimits(fileSize: 1 << 20))
        #expect(message == "Job failed after 0 s: it wrote a file beyond its limit of 1 MiB.")
    }

    static let memories: [(ProcessLimits, JSONValue)] = [
        (ProcessLimits(memory: 64 << 20), .null), (ProcessLimits(memory: 64 << 30), ["limits": ["memory": "64Mi"]]),
        (ProcessLimits(), ["limits": ["memory": 67_108_864]]),
    ]

    @Test(arguments: memories)
    func `memory ends at the lower limit`(_ limits: ProcessLimits, _ resources: JSONValue) async throws {
        let script = "head -c 300000000 /dev/zero | tail -n 1 > /dev/null"
        let (message, log) = try await end(script, limits, resources: resources)
        #expect(message.hasPrefix("Job failed") && log.contains("memory exhausted"))
        #expect(log.contains("may use at most 64 MiB of memory."))
    }

    @Test func `a killed job hears why that may be`() async throws {
        let (message, _) = try await end("kill -9 $$$$", ProcessLimits())
        #expect(message == "Job failed after 0 s: it was killed, as the system does when memory runs out.")
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv"), "setpriv is not installed"))
    func `the system does not let an ordinary user start more processes`() throws {
        let process = Process()
        let limited =
            ProcessLimits(processes: 3).prefix + ["sh", "-c", "for i in 1 2 3 4 5; do sleep 0.1 & done; wait"]
        let isRoot = getuid() == 0
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = (isRoot ? ["setpriv", "--reuid=54321", "--clear-groups"] : []) + limited
        process.standardError = Pipe()
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
    }

    static let lowered: [(ProcessLimits, JSONValue, ProcessLimits)] = [
        (ProcessLimits(), .null, ProcessLimits()),
        (ProcessLimits(), ["memory": "1Gi", "cpu": "500m"], ProcessLimits(cpuTime: .seconds(50), memory: 1 << 30)),
        (ProcessLimits(cpuTime: .seconds(60)), ["cpu": 2], ProcessLimits(cpuTime: .seconds(60))),
        (ProcessLimits(cpuTime: .seconds(600)), ["cpu": 2], ProcessLimits(cpuTime: .seconds(200))),
        (ProcessLimits(memory: 5), ["memory": "nonsense", "cpu": "-1"], ProcessLimits(memory: 5)),
    ]

    @Test(arguments: lowered)
    func `a container lowers limits`(_ limits: ProcessLimits, _ said: JSONValue, _ expected: ProcessLimits) {
        var container = Container()
        container.fields["resources"] = ["limits": said]
        #expect(limits.lowered(by: container, timeout: .seconds(100)) == expected)
    }

    @Test(
        arguments: [
            ("500m", 1, 500_000_000), ("1.5", 2, 1_500_000_000), ("64Mi", 64 << 20, 67_108_864_000_000_000),
            ("1e3", 1000, 1_000_000_000_000), ("1E", 1_000_000_000_000_000_000, .max), ("0", 0, 0),
        ] as [(String, Int64, Int64)]
    )
    func `amounts are read as Kubernetes writes them`(_ text: String, _ whole: Int64, _ nano: Int64) {
        let quantity = ResourceQuantity(text)
        #expect(quantity?.whole == whole && quantity?.nano == nano)
    }

    @Test(arguments: ["", "x", "-1", "1 Gi", "1Q", "1e99", "1..2"])
    func `nothing else is an amount`(_ text: String) {
        #expect(ResourceQuantity(text) == nil)
    }
}
