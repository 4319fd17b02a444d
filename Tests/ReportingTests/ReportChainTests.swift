import ForgeModel
import Foundation
import JobEngine
import JobModel
import JobStoreTesting
import Logging
import ReporterTesting
import Reporting
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10))) struct ReportChainTests {
    private let store = FlakyJobStore()
    private let forge = FakeReportForge()
    private let clock = ManualClock()

    /// Runs the chain while `body` does.
    private func withChain(
        settling: Duration = .zero,
        startedAt: Date = .distantPast,
        _ body: () async throws -> Void
    ) async throws {
        let chain = ReportChain(
            store: store,
            reporters: [GitHubStatusReporter(forge: forge, store: store, startedAt: startedAt)],
            clock: clock,
            limit: nil,
            settling: settling,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        let running = Task { await chain.run() }
        try await body()
        running.cancel()
        await running.value
    }

    /// Waits until a job remembers that a state was reported.
    private func remembered(_ state: ProwJobState, by name: String) async throws {
        for try await change in store.watch(from: nil) {
            if case .stored(let job) = change, job.name == name,
                job.status.prevReportStates["github-reporter"] == state
            {
                return
            }
        }
    }

    private func move(_ name: String, to state: ProwJobState) async throws {
        try await store.modify(name) {
            $0.status.state = state
            return true
        }
    }

    @Test func eachStateIsToldOnceAndRemembered() async throws {
        try await withChain {
            _ = try await store.create(.sample("1", state: .triggered))
            try await remembered(.triggered, by: "1")
            try await move("1", to: .success)
            try await remembered(.success, by: "1")
        }
        #expect(forge.statuses.map(\.state) == [.pending, .success])
    }

    @Test func afterARestartOnlyWhatWasNotToldIsTold() async throws {
        _ = try await store.create(
            .sample("told", job: "a", state: .success) {
                $0.status.prevReportStates = ["github-reporter": .success]
            }
        )
        _ = try await store.create(
            .sample("new", job: "b", state: .success) {
                $0.status.prevReportStates = ["github-reporter": .pending]
            }
        )
        try await withChain(settling: .seconds(10)) {
            #expect(await clock.skipNextPause() == .seconds(10))
            try await remembered(.success, by: "new")
        }
        #expect(forge.statuses.map(\.context) == ["b"])
    }

    /// A bot that is killed may have a request under way, which arrives after the next one has begun.
    @Test func whatIsUnderWayWhenTheBotIsKilledIsNotSaidAgain() async throws {
        _ = try await store.create(.sample("1", job: "a", state: .pending))
        forge.keepNextStatusUnderWay()
        try await withChain { await forge.waitUntilAsked() }
        #expect(forge.statuses.isEmpty)
        try await withChain(settling: .seconds(10), startedAt: .distantFuture) {
            #expect(await clock.nextPause() == .seconds(10))
            try await move("1", to: .success)
            _ = try await store.create(.sample("2", job: "b", pull: 15))
            try await remembered(.pending, by: "2")
            #expect(forge.statuses.map(\.context) == ["b"])
            forge.landStatus()
            try await move("1", to: .pending)
            clock.advance(by: .seconds(10))
            try await remembered(.pending, by: "1")
        }
        #expect(forge.statuses.map(\.context) == ["b", "a"])
    }

    @Test func aFailureIsTriedAgainWithPauses() async throws {
        forge.refuse([FakeReportForge.Refusal(text: "502"), FakeReportForge.Refusal(text: "502")])
        try await withChain {
            _ = try await store.create(.sample("1", state: .success))
            #expect(await clock.skipNextPause() == .seconds(1))
            #expect(await clock.skipNextPause() == .seconds(2))
            try await remembered(.success, by: "1")
        }
        #expect(forge.statuses.map(\.state) == [.success])
    }

    @Test func whatCouldNotBeRememberedIsToldAgain() async throws {
        try await withChain {
            store.failUpdates(1)
            _ = try await store.create(.sample("1", state: .success))
            #expect(await clock.skipNextPause() == .seconds(1))
            try await remembered(.success, by: "1")
        }
        #expect(forge.statuses.map(\.state) == [.success, .success])
    }

    @Test func aWatchThatBreaksOffIsBegunAgain() async throws {
        try await withChain {
            _ = try await store.create(.sample("1", job: "a", state: .success))
            try await remembered(.success, by: "1")
            store.breakWatches()
            _ = try await store.create(.sample("2", job: "b", state: .success))
            await clock.skipNextPause()
            try await remembered(.success, by: "2")
        }
        #expect(forge.statuses.map(\.context) == ["a", "b"])
    }

    @Test func aReportThatTakesTooLongIsCancelledAndTriedAgain() async throws {
        forge.setMood(.silent)
        let chain = ReportChain(
            store: store,
            reporters: [GitHubStatusReporter(forge: forge, store: store)],
            clock: clock,
            limit: .seconds(77),
            settling: .zero,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        let running = Task { await chain.run() }
        _ = try await store.create(.sample("1", state: .success))
        await forge.waitUntilAsked()
        await clock.pauses(for: .seconds(77))
        forge.setMood(.working)
        clock.advance(by: .seconds(77))
        await clock.pauses(for: .seconds(1))
        clock.advance(by: .seconds(1))
        try await remembered(.success, by: "1")
        running.cancel()
        await running.value
        #expect(forge.statuses.map(\.state) == [.success])
    }

    @Test func aStateThatWasMissedIsNotToldAfterTheNewerOne() async throws {
        _ = try await store.create(.sample("old", state: .pending))
        _ = try await store.create(.sample("new", state: .pending))
        try await withChain {
            try await remembered(.pending, by: "new")
            try await move("old", to: .aborted)
            try await remembered(.aborted, by: "old")
        }
        #expect(forge.statuses.map(\.state) == [.pending])
    }
}
