import Logging
import Persistence
import PluginKit

/// One try of one delivery: its handlers one after the other, and beside them the programs that it is passed on to.
struct DeliveryAttempt: Sendable {
    let runner: DeliveryRunner
    /// Nil where nothing is passed on, as in a dry run.
    let forwarder: ExternalForwarder?
    let log: DeliveryLog
    let logger: Logger

    /// Does what is left of a plan.
    ///
    /// - Throws: `CancellationError` when the bot stops.
    func run(_ plan: DeliveryPlan, of delivery: QueuedDelivery) async throws(CancellationError) -> DeliveryRunner.Result
    {
        let over = delivery.finishedSteps.union(delivery.deadSteps.keys)
        async let passedOn = passOn(plan.forwards.filter { !over.contains($0.id) }, delivery)
        var result = try await runner.run(
            plan,
            guid: delivery.guid,
            receivedAt: delivery.receivedAt,
            finished: over,
            isRepeat: delivery.isRepeat
        )
        result.finishedSteps.subtract(delivery.deadSteps.keys)
        for outcome in await passedOn { result.note(outcome) }
        if Task.isCancelled { throw CancellationError() }
        return result
    }

    private func passOn(_ forwards: [DeliveryPlan.Forward], _ delivery: QueuedDelivery) async -> [ForwardOutcome] {
        await withTaskGroup(of: (Int, ForwardOutcome).self) { group in
            for (index, forward) in forwards.enumerated() {
                group.addTask { (index, await passOn(forward, delivery)) }
            }
            return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private func passOn(_ forward: DeliveryPlan.Forward, _ delivery: QueuedDelivery) async -> ForwardOutcome {
        let start = ContinuousClock.now
        func outcome(
            _ kind: DeliveryAction.Outcome,
            _ detail: String? = nil,
            _ error: (any Error)? = nil
        ) -> ForwardOutcome {
            let action = DeliveryAction(
                plugin: forward.name.text,
                action: "pass \(delivery.eventName) on",
                outcome: kind,
                duration: ContinuousClock.now - start,
                detail: detail
            )
            return ForwardOutcome(step: forward.id, action: action, error: error)
        }
        do {
            guard let forwarder else { return outcome(.skipped) }
            guard let webhook = try await log.webhook(of: delivery.id) else {
                return outcome(.skipped, "the headers of the delivery are not kept")
            }
            try await forwarder.send(webhook, to: forward.plugin)
            return outcome(.done)
        } catch let postponed as Postponed {
            return ForwardOutcome(step: forward.id, action: nil, error: postponed)
        } catch {
            if !Task.isCancelled {
                logger.warning(
                    "a delivery could not be passed on",
                    metadata: ["guid": "\(delivery.guid)", "plugin": "\(forward.name)", "error": "\(error)"]
                )
            }
            return outcome(.failed, "\(error)", error)
        }
    }
}
