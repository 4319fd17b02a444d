import ForgeModel
public import Foundation
import GitHubForge
public import Logging
import Metrics
public import Persistence
import PluginKit
import Synchronization

/// Handles stored deliveries: those of one pull request one at a time, many pull requests side by side.
///
/// What was not handled when the bot stopped is handled when it starts again.
public final class DeliveryWorker: Sendable {
    private let log: DeliveryLog
    private let host: any DeliveryHost
    private let forwarder: ExternalForwarder?
    private let queue = LaneQueue()
    private let claims = Mutex(ResumeClaims())
    private let (retries, laterRetries) = AsyncStream.makeStream(of: Retry.self)
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
    ///   - forwarder: Passes deliveries on; nil to pass none on, as in a dry run.
    ///   - width: How many deliveries are handled side by side.
    ///   - sleep: Waits before another attempt.
    public init(
        log: DeliveryLog,
        host: any DeliveryHost,
        forwarder: ExternalForwarder? = nil,
        width: Int = 16,
        now: @escaping @Sendable () -> Date,
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
        logger: Logger
    ) {
        self.log = log
        self.host = host
        self.forwarder = forwarder
        self.width = width
        self.now = now
        self.sleep = sleep
        self.logger = logger
    }

    /// A delivery that is handled again later.
    private struct Retry: Sendable {
        let delivery: QueuedDelivery
        let delay: Duration
    }

    /// Takes a delivery that was just stored.
    func enqueue(_ delivery: QueuedDelivery) async {
        guard claims.withLock({ $0.claim(delivery.id) }) else { return }
        await add(delivery)
    }

    private func add(_ delivery: QueuedDelivery) async {
        var delivery = delivery
        if await queue.count > Self.plansInMemory { delivery.plan = nil }
        await queue.add(delivery)
    }

    /// Handles a delivery again that is over, with what the configuration is now: all of it, or of one that was given
    /// up, what was given up of it.
    ///
    /// - Returns: Whether there is such a delivery, with its payload.
    /// - Throws: `StorageError` when the log cannot be read or written.
    public func replay(guid: String) async throws -> Bool {
        guard let stored = try await log.delivery(guid: guid), stored.state.isFinished,
            let payload = try await log.payload(of: stored.id), try await log.retry(stored.id),
            let queued = await queued(stored, payload: payload)
        else { return false }
        await add(queued)
        return true
    }

    /// Handles deliveries until cancelled.
    public func run() async throws {
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask {
                do {
                    try await self.resume()
                } catch {
                    self.laterRetries.finish()
                    await self.queue.close()
                    throw error
                }
            }
            for _ in 0..<width {
                group.addTask {
                    while let delivery = await self.queue.next() {
                        await self.handle(delivery)
                        await self.queue.finished(delivery.lane)
                    }
                }
            }
            await withTaskCancellationHandler {
                // Goes on until the bot stops. When it stops before a retry's time has come, the log still has it.
                for await retry in retries {
                    group.addTask {
                        guard (try? await self.sleep(retry.delay)) != nil else { return }
                        await self.queue.add(retry.delivery)
                    }
                }
            } onCancel: {
                Task { await queue.close() }
            }
        }
    }

    /// Queues what an earlier life of the bot left unfinished.
    private func resume() async throws {
        var last: DeliveryID?
        var resumed = 0
        while true {
            let page = try await log.pending(after: last, limit: 200)
            for (stored, payload) in page {
                last = stored.id
                // One that came in since the start is in the queue already, or about to be.
                guard claims.withLock({ $0.claim(stored.id) }),
                    let queued = await queued(stored, payload: payload)
                else { continue }
                resumed += 1
                let delay = stored.state == .pending ? stored.nextAttemptAt?.timeIntervalSince(now()) ?? 0 : 0
                if delay > 0 {
                    laterRetries.yield(Retry(delivery: queued, delay: .seconds(delay)))
                } else {
                    await add(queued)
                }
            }
            if page.count < 200 { break }
        }
        claims.withLock { $0.end() }
        if resumed > 0 { logger.notice("unfinished deliveries resumed", metadata: ["count": "\(resumed)"]) }
    }

    private func queued(_ stored: Delivery, payload: Data) async -> QueuedDelivery? {
        do {
            let plan = try host.plan(eventName: stored.event, payload: payload)
            var queued = QueuedDelivery(
                id: stored.id,
                guid: stored.guid,
                eventName: stored.event,
                lane: .init(plan.event, guid: stored.guid),
                receivedAt: stored.receivedAt,
                attempts: stored.attempts,
                isRepeat: true,
                plan: plan
            )
            if stored.finishedAt != nil { queued.take(try await log.steps(of: stored.id)) }
            return queued
        } catch let error as StorageError {
            logger.error("the log cannot be read", metadata: ["guid": "\(stored.guid)", "error": "\(error)"])
            return nil
        } catch {
            await finish(stored.id, .dead, error: "the payload cannot be read: \(error)")
            return nil
        }
    }

    private func handle(_ delivery: QueuedDelivery) async {
        var delivery = delivery
        do {
            let plan = try await plan(of: delivery)
            let attempt = DeliveryAttempt(runner: host.runner, forwarder: forwarder, log: log, logger: logger)
            let result = try await attempt.run(plan, of: delivery)
            delivery.take(result)
            if let fault = result.fault {
                await fail(delivery, result, fault: fault)
            } else if let postponed = result.postponed {
                await postpone(delivery, result, postponed)
            } else if let reason = delivery.deadReason {
                await giveUp(delivery, actions: result.actions, reason: reason)
            } else {
                await finish(delivery.id, .done, actions: result.actions)
            }
        } catch is CancellationError {
            // Stays pending in the log: the next start handles it.
        } catch let error as StorageError {
            await fail(delivery, DeliveryRunner.Result(finishedSteps: delivery.finishedSteps), fault: error)
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

    private struct WaitedTooLong: Error, CustomStringConvertible {
        let postponed: Postponed

        var description: String { "this was waited for in vain: \(postponed.reason)" }
    }

    /// Handles a delivery again after a while, which does not count as an attempt.
    private func postpone(_ delivery: QueuedDelivery, _ result: DeliveryRunner.Result, _ postponed: Postponed) async {
        let waited = Duration.seconds(max(0, now().timeIntervalSince(delivery.receivedAt)))
        guard let delay = schedule.delay(for: postponed, waited: waited) else {
            return await fail(delivery, result, fault: WaitedTooLong(postponed: postponed))
        }
        let next = now().addingTimeInterval(delay / .seconds(1))
        await finish(
            delivery.id,
            .pending,
            actions: result.actions,
            steps: delivery.stepsOver,
            nextAttemptAt: next,
            error: "waiting until \(postponed.reason)"
        )
        var again = delivery
        again.isRepeat = true
        laterRetries.yield(Retry(delivery: again, delay: delay))
    }

    private func fail(_ delivery: QueuedDelivery, _ result: DeliveryRunner.Result, fault: any Error) async {
        var again = delivery
        again.attempts += 1
        again.isRepeat = true
        guard let delay = schedule.delay(afterAttempt: again.attempts, fault: fault, now: now()) else {
            again.giveUp(result.failures.mapValues { $0 is Postponed ? fault : $0 })
            return await giveUp(again, actions: result.actions, reason: again.deadReason ?? "\(fault)")
        }
        let next = now().addingTimeInterval(delay / .seconds(1))
        await finish(
            delivery.id,
            .failed,
            actions: result.actions,
            steps: delivery.stepsOver,
            nextAttemptAt: next,
            error: "\(fault)"
        )
        laterRetries.yield(Retry(delivery: again, delay: delay))
    }

    private func giveUp(_ delivery: QueuedDelivery, actions: [DeliveryAction], reason: String) async {
        Counter(label: "bowsprit_dead_deliveries").increment()
        logger.error(
            "a delivery is given up; replay it from the deliveries page",
            metadata: ["guid": "\(delivery.guid)", "error": "\(reason)"]
        )
        await finish(delivery.id, .dead, actions: actions, steps: delivery.stepsOver, error: reason)
    }

    private func finish(
        _ id: DeliveryID,
        _ state: DeliveryState,
        actions: [DeliveryAction] = [],
        steps: [DeliveryStep] = [],
        nextAttemptAt: Date? = nil,
        error: String? = nil
    ) async {
        do {
            try await log.finish(
                id,
                DeliveryOutcome(
                    state,
                    actions: actions,
                    steps: steps,
                    finishedAt: now(),
                    nextAttemptAt: nextAttemptAt,
                    error: error
                )
            )
        } catch {
            logger.error(
                "an outcome could not be stored; the delivery will be handled again at the next start",
                metadata: ["delivery": "\(id.rawValue)", "error": "\(error)"]
            )
        }
    }
}
