/// Which steps a job can take.
///
///     scheduling ──schedule──▶ triggered ──start──▶ pending ──succeed──▶ success
///                                  ▲                  │  ├──fail──▶ failure
///                                  └───────lose───────┘  └──error──▶ error
///     any that is not terminal ──abort──▶ aborted ──tearDown──▶ aborted and complete
///     triggered, pending ──timeOut──▶ error ──tearDown──▶ error and complete
///
/// A terminal state that is not complete is one whose run may still have to be stopped, whoever wrote it.
public struct JobStateMachine: Hashable, Sendable {
    /// How often a job that was lost is started again.
    public var maximumRevivals: Int

    /// Steps of jobs that are started again so often (Prow: 3 times) when they are lost.
    public init(maximumRevivals: Int = 3) {
        self.maximumRevivals = maximumRevivals
    }

    /// The step that a job takes when something happened to it.
    ///
    /// - Throws: `IllegalJobStep` when that can't happen to a job in this state; the job stays as it is.
    public func next(_ status: ProwJobStatus, _ event: JobEvent) throws(IllegalJobStep) -> JobTransition {
        let isComplete = status.completionTime != nil
        guard !isComplete, let target = target(of: status, event.kind) else {
            throw IllegalJobStep(state: status.state, isComplete: isComplete, event: event.kind)
        }
        let isLostForGood = event.kind == .lose && target == .error
        return JobTransition(
            from: status.state,
            to: target,
            reason: isLostForGood
                ? "Job was lost \(maximumRevivals + 1) times and is not started again: \(event.reason)" : event.reason,
            time: event.time,
            completes: target.isTerminal && event.kind != .abort && event.kind != .timeOut,
            revives: event.kind == .lose && target == .triggered
        )
    }

    private func target(of status: ProwJobStatus, _ event: JobEvent.Kind) -> ProwJobState? {
        switch (status.state, event) {
        case (.scheduling, .schedule): .triggered
        case (.triggered, .start): .pending
        case (.pending, .succeed): .success
        case (.pending, .fail): .failure
        case (.scheduling, .error), (.triggered, .error), (.pending, .error): .error
        case (.scheduling, .abort), (.triggered, .abort), (.pending, .abort): .aborted
        case (.triggered, .timeOut), (.pending, .timeOut): .error
        case (let state, .tearDown) where state.isTerminal: state
        case (.pending, .lose): status.podRevivalCount < maximumRevivals ? .triggered : .error
        default: nil
        }
    }
}
