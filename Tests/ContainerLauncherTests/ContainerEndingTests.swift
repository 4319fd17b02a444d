import Foundation
import JobBackendTesting
import JobEngine
import JobModel
import LocalBackend
import Testing

@Suite(
    .timeLimit(.minutes(10)),
    .enabled(Comment(rawValue: PodmanService.absence)) { await PodmanService.shared.value != nil }
)
struct ContainerEndingTests {
    private static let waiting = "trap 'echo bye; exit 0' TERM; echo ready; while true; do sleep 1000 & wait; done"

    @Test func `a job that is stopped may tidy up`() async throws {
        let fixture = try await ContainerFixture()
        let backend = try await fixture.open()
        let run = try await backend.start(fixture.job(Self.waiting))
        try await backend.output(of: run, reaches: "ready\n")
        try await backend.stop(run, grace: .seconds(300))
        #expect(try await backend.end(of: run).outcome == .stopped)
        #expect(try await backend.output(of: run).hasSuffix("have 5 minutes to end.\nbye\n"))
        #expect(try await fixture.containers().isEmpty)
    }

    @Test func `a job whose time is up is ended`() async throws {
        let fixture = try await ContainerFixture()
        let backend = try await fixture.open()
        var job = fixture.job("echo ready; exec sleep 1000")
        var decoration = DecorationConfig()
        decoration.timeout = GoDuration(nanoseconds: 100_000_000)
        job.spec.decorationConfig = decoration
        let end = try await backend.end(of: try await backend.start(job))
        #expect(end.outcome == .timedOut && end.start != nil)
        #expect(try await fixture.containers().isEmpty)
    }

    @Test func `a container from before a crash is ended, and its run is lost`() async throws {
        let fixture = try await ContainerFixture()
        let crashed = try await fixture.open()
        let run = try await crashed.start(fixture.job(Self.waiting))
        try await crashed.output(of: run, reaches: "ready\n")
        _ = await crashed.states(of: run).first { if case .running = $0 { true } else { false } }
        #expect(try await fixture.containers().count == 1)

        let backend = try await fixture.open()
        #expect(try await fixture.containers().isEmpty)
        let end = try await backend.end(of: run)
        #expect(end.outcome == .lost && end.start != nil)
    }

    @Test func `a container that outlived its engine's absence is ended before the next job starts`() async throws {
        let fixture = try await ContainerFixture()
        let crashed = try await fixture.open()
        let run = try await crashed.start(fixture.job(Self.waiting))
        try await crashed.output(of: run, reaches: "ready\n")
        _ = await crashed.states(of: run).first { if case .running = $0 { true } else { false } }
        let socket = fixture.folder.appending(path: "later.sock").path

        let backend = try await fixture.open(socket: socket)
        #expect(try await backend.end(of: run).outcome == .lost)
        #expect(try await fixture.containers().count == 1)
        try FileManager.default.createSymbolicLink(atPath: socket, withDestinationPath: fixture.podman.socket)
        let next = try await backend.start(fixture.job("true"))
        #expect(try await backend.end(of: next).outcome == .passed)
        #expect(try await fixture.containers().isEmpty)
    }

    @Test func `a container goes on while its engine is started again`() async throws {
        let podman = try await PodmanService()
        let fixture = try await ContainerFixture(podman)
        let backend = try await fixture.open()
        let job = fixture.job("echo ready; until [ -e $ARTIFACTS/go ]; do sleep 0.1; done; echo went; exit 5")
        let run = try await backend.start(job)
        try await backend.output(of: run, reaches: "ready\n")
        _ = await backend.states(of: run).first { if case .running = $0 { true } else { false } }
        try await podman.restart()
        try await backend.output(of: run, reaches: "some of it may be missing")
        try fixture.write(Data(), toArtifact: "go", of: job)
        let end = try await backend.end(of: run)
        #expect(end.outcome == .failed && end.message.hasSuffix("exit status 5."))
        #expect(try await fixture.containers().isEmpty)
    }
}
