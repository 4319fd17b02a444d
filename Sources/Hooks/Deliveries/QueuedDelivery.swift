import ForgeModel
import Foundation
import Persistence

/// A stored delivery that waits to be handled.
struct QueuedDelivery: Sendable {
    /// What deliveries that must not overtake each other have in common: their pull request, or their repository.
    enum Lane: Sendable, Hashable {
        case thread(ThreadID)
        case repository(RepositoryName)
        case alone(String)

        init(_ event: ForgeEvent, guid: String) {
            if case .other = event {
                self = .alone(guid)
            } else if let thread = event.thread {
                self = .thread(thread)
            } else if let repository = event.repository {
                self = .repository(repository)
            } else {
                self = .alone(guid)
            }
        }
    }

    let id: DeliveryID
    let guid: String
    let eventName: String
    let lane: Lane
    let receivedAt: Date
    /// How often it was handled already.
    var attempts: Int
    /// Whether an earlier life of the bot may have handled part of it.
    var isRepeat: Bool
    /// What to do; nil when it is to be read from the log again, because too much waits to keep it all.
    var plan: DeliveryPlan?
    /// The steps of the plan that are done.
    var finishedSteps: Set<DeliveryPlan.Step.ID> = []
    /// The steps that were given up, and why.
    var deadSteps: [DeliveryPlan.Step.ID: String] = [:]
}
