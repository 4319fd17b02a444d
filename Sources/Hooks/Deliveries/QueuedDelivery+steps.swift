import Persistence
import PluginKit

extension QueuedDelivery {
    /// The steps that are over, as the log keeps them.
    var stepsOver: [DeliveryStep] {
        let done = finishedSteps.map { DeliveryStep(plugin: $0.plugin.text, handler: $0.handler) }
        let dead = deadSteps.map { DeliveryStep(plugin: $0.plugin.text, handler: $0.handler, failure: $1) }
        return (done + dead).sorted { ($0.plugin, $0.handler) < ($1.plugin, $1.handler) }
    }

    /// Takes in what the log keeps.
    mutating func take(_ steps: [DeliveryStep]) {
        for step in steps {
            let id = DeliveryPlan.Step.ID(plugin: PluginName(step.plugin), handler: step.handler)
            if let failure = step.failure { deadSteps[id] = failure } else { finishedSteps.insert(id) }
        }
    }

    /// Takes in what an attempt came to.
    mutating func take(_ result: DeliveryRunner.Result) {
        finishedSteps = result.finishedSteps
        for (id, error) in result.rejections { deadSteps[id] = "\(error)" }
    }

    /// Gives steps up.
    mutating func giveUp(_ failures: [DeliveryPlan.Step.ID: any Error]) {
        for (id, error) in failures { deadSteps[id] = "\(error)" }
    }

    /// Why the delivery is given up, in a line; nil when nothing of it is.
    var deadReason: String? {
        let reasons = deadSteps.sorted { ($0.key.plugin, $0.key.handler) < ($1.key.plugin, $1.key.handler) }
        guard reasons.count > 1 else { return reasons.first?.value }
        return reasons.map { "\($0.key.plugin): \($0.value)" }.joined(separator: "; ")
    }
}
