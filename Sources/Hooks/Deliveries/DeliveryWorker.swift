import ForgeModel
public import Foundation
import GitHubForge
public import Logging
import Metrics
public import Persistence
import PluginKit

/// Handles stored deliveries: those of one pull request one at a time, many pull requests side by side.
///
/// What was not handled when the bot stopped is handled when it starts again.
public final class DeliveryWorker: Sendable {
    private let log: DeliveryLog
    private let host: any DeliveryHost
    private let queue = LaneQueue()
    private let width: Int
    private let schedule = RetrySchedule()
    private let now: @Sendable () -> Date
    private let sleep: @Sendable (Duration) async throws -> Void
    private let logger: Logger

    /// Above this many waiting deliveries their plans are read from the log again when their turn comes.
    private static let plansInMemory = 2_000

    /// Makes a worker.
    ///
    /// - Parameters:
    ///   - width: How many deliveries are handled side by side.
    ///   - sleep: Waits before another attempt.
    public init(
        log: DeliveryLog, host: any DeliveryHost, width: Int = 16, now: @escaping @Sendable () -> Date,
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }, logger: Logger
    ) {
        self.log = log
        self.host = host
        self.width = width
        self.now = now
        self.sleep = sleep
        self.logger = logger
    }

    /// Takes a delivery that was just stored.
    func enqueue(_ delivery: QueuedDelivery) async {
        var delivery = delivery
        if await queue.count > Self.plansInMemory { delivery.plan = nil }
        await queue.add(delivery)
    }

    /// Handles a delivery again that is over, with what the configuration is now.
    ///
    /// - Returns: Whether there is such a delivery, with its payload.
    /// - Throws: `StorageError` when the log cannot be read or written.
    public func replay(guid: String) async throws -> Bool {
        guard let stored = try await log.delivery(guid: guid), stored.state.isFinished,
            let payload = try await log.payload(of: stored.id), try await log.retry(stored.id),
            let queued = await queued(stored, payload: payload)
        else { return false }
        await enqueue(queued)
        return true
    }

    /// Handles deliveries until cancelled.
    public func run() async throws {
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask { try await self.resume() }
            for _ in 0..<width {
                group.addTask {
                    while let delivery = await self.queue.next() {
                        await self.handle(delivery)
                        await self.queue.finished(delivery.lane)
                    }
                }
            }
            // Holds the group open, and closes the queue when the bot stops.
            group.addTask {
                await withTaskCancellationHandler {
                    await Self.untilCancelled()
                } onCancel: {
                    Task { await self.queue.close() }
                }
            }
        }
    }

    private static func untilCancelled() async {
        let (stream, _) = AsyncStream<Never>.makeStream()
        for await _ in stream {}
    }

    /// Queues what an earlier life of the bot left unfinished.
    private func resume() async throws {
        var last: DeliveryID?
        var resumed = 0
        while true {
            let page = try await log.pending(after: last, limit: 200)
            for (stored, payload) in page {
                last = stored.id
                guard let queued = await queued(stored, payload: payload) else { continue }
                await enqueue(queued)
                resumed += 1
            }
            if page.count < 200 { break }
        }
        if resumed > 0 { logger.notice("unfinished deliveries resumed", metadata: ["count": "\(resumed)"]) }
    }

    private func queued(_ stored: Delivery, payload: Data) async -> QueuedDelivery? {
        do {
            let plan = try host.plan(eventName: stored.event, payload: payload)
            return QueuedDelivery(
                id: stored.id, guid: stored.guid, eventName: stored.event, lane: .init(plan.event, guid: stored.guid),
                attempts: stored.attempts, isRepeat: true, plan: plan)
        } catch {
            await finish(stored.id, .dead, error: "the payload cannot be read: \(error)")
            return nil
        }
    }

    private func handle(_ delivery: QueuedDelivery) async {
        var delivery = delivery
        do {
            let plan = try await plan(of: delivery)
            let result = try await host.runner.run(
                plan, guid: delivery.guid, finished: delivery.finishedSteps, isRepeat: delivery.isRepeat)
            delivery.attempts += 1
            delivery.finishedSteps = result.finishedSteps
            if let fault = result.fault {
                await fail(delivery, fault: fault, actions: result.actions)
            } else {
                await finish(delivery.id, .done, actions: result.actions)
            }
        } catch is CancellationError {
            // Stays pending in the log: the next start handles it.
        } catch {
            await finish(delivery.id, .dead, error: "\(error)")
        }
    }

    private func plan(of delivery: QueuedDelivery) async throws -> DeliveryPlan {
        if let plan = delivery.plan { return plan }
        guard let payload = try await log.payload(of: delivery.id) else { throw PayloadGone() }
        return try host.plan(eventName: delivery.eventName, payload: payload)
    }

    private struct PayloadGone: Error, CustomStringConvertible {
        var description: String { "the payload is no longer in the log" }
    }

    private func fail(_ delivery: QueuedDelivery, fault: any Error, actions: [DeliveryAction]) async {
        guard let delay = schedule.delay(afterAttempt: delivery.attempts, fault: fault, now: now()) else {
            Counter(label: "bowsprit_dead_deliveries").increment()
            logger.error(
                "a delivery is given up; replay it from the deliveries page",
                metadata: ["guid": "\(delivery.guid)", "error": "\(fault)"])
            return await finish(delivery.id, .dead, actions: actions, error: "\(fault)")
        }
        let next = now().addingTimeInterval(delay / .seconds(1))
        await finish(delivery.id, .failed, actions: actions, nextAttemptAt: next, error: "\(fault)")
        var again = delivery
        again.isRepeat = true
        // Not awaited: the lane goes on meanwhile. When the bot stops first, the log still has the delivery.
        Task { [again, sleep, queue] in
            try await sleep(delay)
            await queue.add(again)
        }
    }

    private func finish(
        _ id: DeliveryID, _ state: DeliveryState, actions: [DeliveryAction] = [], nextAttemptAt: Date? = nil,
        error: String? = nil
    ) async {
        do {
            try await log.finish(
                id,
                DeliveryOutcome(
                    state, actions: actions, finishedAt: now(), nextAttemptAt: nextAttemptAt, error: error))
        } catch {
            logger.error(
                "an outcome could not be stored; the delivery will be handled again at the next start",
                metadata: ["delivery": "\(id.rawValue)", "error": "\(error)"])
        }
    }
}
