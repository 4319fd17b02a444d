/// An event that a job in its state can't have: it comes too late, or twice.
public struct IllegalJobStep: Error, Hashable, Sendable, CustomStringConvertible {
    /// The state of the job.
    public var state: ProwJobState
    /// Whether the run was over.
    public var isComplete: Bool
    /// What was said to have happened.
    public var event: JobEvent.Kind

    /// A refused event.
    public init(state: ProwJobState, isComplete: Bool, event: JobEvent.Kind) {
        self.state = state
        self.isComplete = isComplete
        self.event = event
    }

    /// One line for operators.
    public var description: String {
        "a job that is \(state.rawValue)\(isComplete ? " and complete" : "") takes no `\(event.rawValue)`"
    }
}
