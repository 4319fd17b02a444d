import Persistence
import PluginKit

/// What came of passing a delivery on to one program.
struct ForwardOutcome: Sendable {
    let step: DeliveryPlan.Step.ID
    /// For the log; nil when nothing was tried.
    let action: DeliveryAction?
    let error: (any Error)?
}

extension DeliveryRunner.Result {
    /// Takes in what came of passing the delivery on.
    mutating func note(_ outcome: ForwardOutcome) {
        if let action = outcome.action { actions.append(action) }
        guard let error = outcome.error else {
            finishedSteps.insert(outcome.step)
            return
        }
        if let fault = error as? ForwardFault, !fault.isWorthAnotherTry {
            rejections[outcome.step] = fault
            return
        }
        failures[outcome.step] = error
        if let wait = error as? Postponed {
            if postponed.map({ wait.delay < $0.delay }) ?? true { postponed = wait }
        } else {
            fault = fault ?? error
        }
    }
}
