import ForgeModel
import ForgeSimulator
import Foundation
import Logging
import Persistence
import PluginKit
import Synchronization
import Testing

@testable import Hooks

/// What a handler puts off is handled later, and nothing else of the delivery is.
@Suite(.timeLimit(.minutes(10))) struct PostponementTests {
    /// Time that passes while somebody sleeps, and only then.
    private final class Sleeper: Sendable {
        private let seconds = Mutex(0.0)

        @Sendable func now() -> Date { HookWorld.now.addingTimeInterval(seconds.withLock { $0 }) }

        @Sendable func sleep(_ duration: Duration) async throws {
            try Task.checkCancellation()
            seconds.withLock { $0 += duration / .seconds(1) }
        }
    }

    private static let reason = "GitHub knows whether it merges"

    /// One handler says hello; the other waits until a time has passed, and puts a label on.
    private static func handlers(until wait: Duration, _ waits: Log<Duration>) -> [Handler] {
        [
            .texts(at: .everywhere, help: []) { event, _ in [.comment("hello", on: event.thread)] },
            .texts(at: .everywhere, help: []) { event, call in
                waits.add(call.waited)
                guard call.waited >= wait else { throw Postponed(by: .seconds(20), until: reason) }
                return [.setLabel("late", present: true, on: event.thread)]
            },
        ]
    }

    private static func worker(_ world: HookWorld, _ handlers: [Handler], _ time: Sleeper) -> DeliveryWorker {
        let runner = DeliveryRunner(
            client: world.client,
            jobs: world.jobs,
            readers: HookWorld.readers,
            heads: HeadSightings(world.database),
            bot: HookWorld.bot,
            jobNamespace: "test",
            isDryRun: false,
            now: time.now,
            logger: .silent
        )
        return DeliveryWorker(
            log: world.log,
            host: ScriptedHost(handlers, runner: runner),
            width: 4,
            now: time.now,
            sleep: { try await time.sleep($0) },
            logger: .silent
        )
    }

    @Test func onlyWhatIsLeftIsHandledAfterTheDelay() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            let waits = Log<Duration>()
            let worker = Self.worker(world, Self.handlers(until: .seconds(60), waits), Sleeper())
            try await world.store("Hello", on: thread)
            try await world.working(worker) {
                let delivery = try await world.delivery("guid", in: [.done])
                #expect(delivery.attempts == 1, "a wait is no attempt")
                #expect(delivery.error == nil)
                #expect(delivery.actions.map(\.action) == ["comment", "label late"])
            }
            // The log had it, so that an earlier life may have handled part of it.
            #expect(waits.all == [.zero, .seconds(20), .seconds(40), .seconds(60)])
            #expect(await world.botComments(on: thread) == ["hello"])
            #expect(await world.labels(on: thread) == ["late"])
        }
    }

    @Test func whileItWaitsTheLogSaysForWhat() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            let handlers = Self.handlers(until: .seconds(60), Log<Duration>())
            let host = ScriptedHost(handlers, runner: world.runner)
            let worker = DeliveryWorker(
                log: world.log,
                host: host,
                now: { HookWorld.now },
                sleep: { _ in try await untilCancelled() },
                logger: .silent
            )
            try await world.store("Hello", on: thread)
            try await world.working(worker) {
                var delivery = try await world.delivery("guid", in: [.pending])
                while delivery.nextAttemptAt == nil { delivery = try await world.delivery("guid", in: [.pending]) }
                #expect(delivery.nextAttemptAt == HookWorld.now.addingTimeInterval(20))
                #expect(delivery.error == "waiting until \(Self.reason)")
                #expect(delivery.attempts == 0)
            }
            // The next life waits for the time, and goes on.
            let time = Sleeper()
            let waits = Log<Duration>()
            try await world.working(Self.worker(world, Self.handlers(until: .seconds(20), waits), time)) {
                _ = try await world.delivery("guid", in: [.done])
            }
            #expect(waits.all == [.seconds(20)])
            #expect(await world.botComments(on: thread) == ["hello"])
        }
    }

    @Test func afterAnHourItIsAFault() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            let waits = Log<Duration>()
            let worker = Self.worker(world, Self.handlers(until: .seconds(1_000_000), waits), Sleeper())
            try await world.store("Hello", on: thread)
            try await world.working(worker) {
                let delivery = try await world.delivery("guid", in: [.dead])
                #expect(delivery.attempts == 8)
                #expect(delivery.error == "this was waited for in vain: \(Self.reason)")
            }
            #expect(waits.all.prefix { $0 < .seconds(3_600) }.count == 180)
            #expect(await world.botComments(on: thread) == ["hello"])
        }
    }
}
