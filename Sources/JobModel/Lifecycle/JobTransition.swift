public import Foundation

/// A step of a job from one state to another.
public struct JobTransition: Hashable, Sendable {
    /// The state before.
    public var from: ProwJobState
    /// The state after.
    public var to: ProwJobState
    /// Why, in a sentence for people.
    public var reason: String
    /// When.
    public var time: Date
    /// Whether the run is over with this step.
    public var completes: Bool
    /// Whether the job starts again because it was lost.
    public var revives: Bool
}

extension ProwJobStatus {
    /// Takes a step that ``JobStateMachine`` allowed for this status.
    public mutating func apply(_ transition: JobTransition) {
        state = transition.to
        if !transition.reason.isEmpty { description = transition.reason }
        if transition.to == .pending { pendingTime = transition.time }
        if transition.completes { completionTime = transition.time }
        if transition.revives {
            podRevivalCount += 1
            pendingTime = nil
        }
    }
}
