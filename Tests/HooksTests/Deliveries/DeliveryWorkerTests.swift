import ForgeModel
import ForgeSimulator
import Foundation
import GitHubForge
import Persistence
import PluginKit
import Testing

@testable import Hooks

/// From a comment on the simulated forge to what the bot did about it, through webhook, log, queue and plugins.
@Suite(.timeLimit(.minutes(10))) struct DeliveryWorkerTests {
    private struct Fault: Error, CustomStringConvertible {
        var description: String { "the lamp is broken" }
    }

    @Test func fromACommentToItsEffect() async throws {
        try await withHooks { world in
            try await world.connect()
            let thread = try await world.openIssue()
            try await world.working {
                try await world.comment("/say hello", on: thread)
                try await world.settled()
            }
            #expect(await world.botComments(on: thread) == ["hello"])
            let delivery = try await world.newestComment()
            #expect(delivery.state == .done)
            let answered = try await world.log.page(DeliveryFilter(event: "issue_comment"), limit: 9)
            #expect(answered.flatMap(\.actions).map(\.action) == ["comment"])
        }
    }

    @Test func aFaultIsTriedAgainAndOnlyWhatIsLeft() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            // Five tries of the client make one fault.
            world.forge.failNext(10, status: 502, matching: "/events")
            let payload = SamplePayload.comment("/say hello\n/read", number: thread.number)
            try await world.working {
                try await world.intake.take("issue_comment", payload)
                let delivery = try await world.delivery("guid", in: [.done, .dead])
                #expect(delivery.state == .done)
                #expect(delivery.attempts == 3)
                #expect(delivery.error == nil)
                #expect(delivery.actions.map(\.outcome) == [.done, .failed, .failed, .done])
                #expect(delivery.actions.map(\.action) == ["comment", "handle", "handle", "label read"])
            }
            #expect(await world.botComments(on: thread) == ["hello"])
            #expect(await world.labels(on: thread) == ["read"])
            #expect(world.workerPauses.all == [.seconds(2), .seconds(4)])
        }
    }

    @Test func whatGoesOnFailingIsGivenUp() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            let host = ScriptedHost(
                [.texts(at: .everywhere, help: []) { _, _ in throw Fault() }],
                runner: world.runner
            )
            let worker = HookWorld.worker(world.log, host, world.workerPauses)
            try await world.store("Hello", on: thread)
            try await world.working(worker) {
                let delivery = try await world.delivery("guid", in: [.dead])
                #expect(delivery.attempts == 8)
                #expect(delivery.error == "the lamp is broken")
                #expect(delivery.nextAttemptAt == nil)
                #expect(delivery.actions.count == 8)
            }
            #expect(world.workerPauses.all.count == 7)
        }
    }

    @Test func whileItWaitsTheLogSaysUntilWhen() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            let host = ScriptedHost(
                [.texts(at: .everywhere, help: []) { _, _ in throw Fault() }],
                runner: world.runner
            )
            let worker = DeliveryWorker(
                log: world.log,
                host: host,
                width: 1,
                now: { HookWorld.now },
                sleep: { _ in try await untilCancelled() },
                logger: .silent
            )
            try await world.store("Hello", on: thread)
            try await world.working(worker) {
                let delivery = try await world.delivery("guid", in: [.failed])
                #expect(delivery.attempts == 1)
                #expect(delivery.nextAttemptAt == HookWorld.now.addingTimeInterval(2))
                #expect(delivery.error == "the lamp is broken")
            }
        }
    }

    @Test func commentsOfOneThreadAreHandledInOrder() async throws {
        try await withHooks { world in
            try await world.connect()
            let threads = [try await world.openIssue(), try await world.openIssue()]
            try await world.working {
                for index in 0..<5 {
                    for thread in threads { try await world.comment("/say \(index)", on: thread) }
                }
                try await world.settled()
            }
            for thread in threads { #expect(await world.botComments(on: thread) == (0..<5).map { "\($0)" }) }
        }
    }

    @Test func aThreadDoesNotWaitForAnother() async throws {
        try await withHooks { world in
            let slow = try await world.openIssue()
            let quick = try await world.openIssue()
            let (gate, opening) = AsyncStream.makeStream(of: Void.self)
            let host = ScriptedHost(
                [
                    .texts(at: .everywhere, help: []) { event, _ in
                        if event.thread == slow { for await _ in gate {} }
                        return []
                    }
                ],
                runner: world.runner
            )
            try await world.store("Hello", on: slow, guid: "slow")
            try await world.store("Hello", on: quick, guid: "quick")
            try await world.working(HookWorld.worker(world.log, host, world.workerPauses)) {
                _ = try await world.delivery("quick", in: [.done])
                #expect(try await world.log.delivery(guid: "slow")?.state == .pending)
                opening.finish()
                _ = try await world.delivery("slow", in: [.done])
            }
        }
    }

    @Test func whatAnEarlierLifeLeftIsHandledOnce() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            // More than are read from the log at once.
            for index in 0..<250 {
                let text = index % 5 == 0 ? "/say \(index)" : "Nothing for the bot."
                try await world.store(text, on: thread, guid: "guid-\(index)")
            }
            try await world.store("Nice.", on: thread, guid: "idle")
            for life in 1...2 {
                let worker = HookWorld.worker(world.log, world.host, world.workerPauses)
                try await world.working(worker) { try await world.settled() }
                #expect(
                    await world.botComments(on: thread) == stride(from: 0, to: 250, by: 5).map { "\($0)" },
                    "life \(life)"
                )
            }
            let deliveries = try await world.log.page(limit: 1_000)
            #expect(deliveries.allSatisfy { $0.state == .done && $0.attempts == 1 })
        }
    }

    @Test func whatWasDoneBeforeTheCrashIsNotDoneAgain() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            let text = "/say hello\n/refuse\n/read"
            try await world.store(text, on: thread)
            // The effects are there, and the bot dies before the log knows.
            let plan = try world.host.plan(
                eventName: "issue_comment",
                payload: SamplePayload.comment(text, number: thread.number)
            )
            _ = try await world.runner.run(plan, guid: "guid", receivedAt: HookWorld.now, finished: [], isRepeat: false)
            let before = await world.botComments(on: thread)
            #expect(before.count == 2)
            try await world.working { try await world.settled() }
            #expect(await world.botComments(on: thread) == before)
            #expect(await world.labels(on: thread) == ["read"])
            #expect(try await world.log.delivery(guid: "guid")?.state == .done)
        }
    }

    @Test func whatComesInBeforeTheStartIsHandledOnce() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            let say: @Sendable (Int) async throws -> Void = { number in
                let payload = SamplePayload.comment("/say \(number)", number: thread.number)
                try await world.intake.take("issue_comment", payload, guid: "\(number)")
            }
            for number in 0..<20 { try await say(number) }
            try await world.working {
                try await world.settled()
                // What is queued twice comes before this one.
                try await say(20)
                try await world.settled()
            }
            #expect(await world.botComments(on: thread) == (0...20).map { "\($0)" })
            let deliveries = try await world.log.page(limit: 100)
            #expect(deliveries.map(\.attempts) == Array(repeating: 1, count: 21))
            #expect(deliveries.flatMap(\.actions).count == 21)
        }
    }

    @Test func whatIsCancelledStaysToBeHandled() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            let (started, start) = AsyncStream.makeStream(of: Void.self)
            let host = ScriptedHost(
                [
                    .texts(at: .everywhere, help: []) { _, _ in
                        start.finish()
                        try await untilCancelled()
                        return []
                    }
                ],
                runner: world.runner
            )
            try await world.store("Hello", on: thread)
            try await world.working(HookWorld.worker(world.log, host, world.workerPauses)) {
                for await _ in started {}
            }
            let delivery = try #require(try await world.log.delivery(guid: "guid"))
            #expect(delivery.state == .pending)
            #expect(delivery.attempts == 0)
        }
    }

    @Test func aPayloadThatNoLongerReadsIsGivenUp() async throws {
        try await withHooks { world in
            _ = try await world.log.append(
                NewDelivery(
                    guid: "guid",
                    event: "issue_comment",
                    repository: nil,
                    thread: nil,
                    receivedAt: HookWorld.now,
                    payload: Data(#"{"action": "created"}"#.utf8)
                )
            )
            try await world.working {
                let delivery = try await world.delivery("guid", in: [.dead])
                #expect(delivery.error?.hasPrefix("the payload cannot be read") == true)
            }
        }
    }

    @Test func aLogThatCannotBeReadEndsTheWorker() async throws {
        try await withHooks { world in
            let folder = FileManager.default.temporaryDirectory.appending(path: "closed-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let database = try BotDatabase.open(at: folder.appending(path: "bot.sqlite"))
            try await database.close()
            let worker = HookWorld.worker(DeliveryLog(database), world.host, world.workerPauses)
            await #expect(throws: StorageError.self) { try await worker.run() }
        }
    }
}
