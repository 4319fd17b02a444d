import Foundation
import JobBackendTesting
import JobEngine
import JobModel
import SystemPackage
import Testing

@testable import LocalBackend

@Suite(.timeLimit(.minutes(10))) struct LocalBackendRecoveryTests {
    let fixture: BackendFixture
    let fifo: Fifo

    init() throws {
        fixture = try BackendFixture()
        fifo = try Fifo(in: fixture.folder)
    }

    private func directory(of job: ProwJob) throws -> RunDirectory {
        try #require(RunDirectory(of: RunID(job), in: FilePath(fixture.folder.path).appending("runs")))
    }

    @Test func `processes from before a crash are ended, and their run is lost`() async throws {
        let job = fixture.job("exec 9> '\(fifo.path)'; echo ready; exec sleep 1000")
        let crashed = try await fixture.open()
        let run = try await crashed.start(job)
        try await crashed.output(of: run, reaches: "ready\n")
        _ = await crashed.states(of: run).first { if case .running = $0 { true } else { false } }

        let backend = try await fixture.open()
        try await fifo.isReleased()
        let end = try await backend.end(of: run)
        #expect(end.outcome == .lost && end.message == "Bowsprit ended while the job ran.")
        #expect(end.start != nil)
        #expect(try await backend.start(job) == run)
        #expect(try await backend.end(of: run) == end)
    }

    @Test func `a process that the record does not know yet is found by its mark`() async throws {
        let job = fixture.job("")
        let directory = try directory(of: job)
        try directory.make()
        try directory.save(RunRecord(job: job, state: .preparing, process: nil))
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "exec 9> '\(fifo.path)'; echo ready; exec sleep 1000"]
        process.environment = [RunDirectory.markName: directory.path.string, "PATH": "/usr/bin:/bin"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        #expect(output.fileHandleForReading.availableData == Data("ready\n".utf8))

        let backend = try await fixture.open()
        try await fifo.isReleased()
        #expect(try await backend.end(of: RunID(job)).outcome == .lost)
        #expect(try fixture.result("build-log.txt", of: job).contains("Bowsprit ended while the job ran."))
        #expect(try fixture.result("finished.json", of: job).contains("ABORTED"))
    }

    @Test func `a process is found also while it becomes another program`() throws {
        let script = fixture.folder.appending(path: "again.sh")
        try Data("#!/bin/sh\nexec \"$0\"\n".utf8).write(to: script)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
        let mark = "BOWSPRIT_TEST_MARK=\(UUID().uuidString)"
        let process = Process()
        process.executableURL = script
        process.environment = ["BOWSPRIT_TEST_MARK": String(mark.split(separator: "=")[1])]
        try process.run()
        defer {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        for _ in 0..<200 {
            #expect(ProcessGroup.processes(marked: mark) == [process.processIdentifier])
        }
    }

    @Test func `a process that only has the number of one of ours is left alone`() async throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["setsid", "cat"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data("a".utf8))
        #expect(output.fileHandleForReading.availableData == Data("a".utf8))

        let job = fixture.job("")
        let directory = try directory(of: job)
        try directory.make()
        let own = try #require(ProcessIdentity(pid: process.processIdentifier))
        let other = ProcessIdentity(pid: own.pid, startTicks: own.startTicks - 1, bootID: own.bootID)
        let start = RunStart(startedAt: .now)
        try directory.save(RunRecord(job: job, state: .running(start), process: other))
        #expect(try await fixture.open().end(of: RunID(job)).outcome == .lost)
        try input.fileHandleForWriting.write(contentsOf: Data("b".utf8))
        #expect(output.fileHandleForReading.availableData == Data("b".utf8))
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    @Test func `a result that nobody took is still there, with its output`() async throws {
        let job = fixture.job("echo hello; exit 3")
        let before = try await fixture.open()
        let run = try await before.start(job)
        let end = try await before.end(of: run)

        let backend = try await fixture.open()
        #expect(try await backend.end(of: run) == end)
        #expect(try await backend.output(of: run) == "hello\n")
        await backend.forget(run)
        #expect(try await fixture.open().end(of: run).outcome == .lost)
    }

    @Test(arguments: [(6, RunEnd.Outcome.passed), (8, .lost)])
    func `an end that nobody asks for is forgotten after a week`(_ days: Int, _ outcome: RunEnd.Outcome) async throws {
        let job = fixture.job("")
        let directory = try directory(of: job)
        try directory.make()
        let finishedAt = Date(timeIntervalSince1970: 1_700_000_000 - Double(days) * 86_400)
        let end = RunEnd(.passed, message: "Job succeeded.", finishedAt: finishedAt)
        try directory.save(RunRecord(job: job, state: .ended(end), process: nil))
        #expect(try await fixture.open().end(of: RunID(job)).outcome == outcome)
        #expect(FileManager.default.fileExists(atPath: directory.path.string) == (outcome == .passed))
    }

    @Test func `a data folder that can't be used is said`() async throws {
        try Data().write(to: fixture.folder.appending(path: "runs"))
        await #expect(throws: BackendError.self) { try await fixture.open() }
    }
}
