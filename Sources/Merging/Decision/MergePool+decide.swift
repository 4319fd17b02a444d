public import Settings

extension MergePool {
    /// What happens next: merge what is ready, else test one pull request on the base, else wait.
    ///
    /// These are Tide's rules without batches. A job that failed on this base and head is not started again.
    ///
    /// - Parameter priority: labels whose pull requests go first, the most urgent first.
    public func decide(priority: [TideConfiguration.Priority] = []) -> MergeDecision {
        if let halt { return .halted(halt) }
        guard !candidates.isEmpty else { return .wait(.empty) }
        let byProgress = Dictionary(grouping: candidates) { $0.progress(on: base) }
        let successes = byProgress[.success] ?? []
        if let ready = successes.filter(\.openContexts.isEmpty).mostUrgent(priority) { return .merge(ready) }
        guard successes.isEmpty, byProgress[.pending] == nil else { return .wait(.testsRunning) }
        let untested = (byProgress[.missing] ?? []).filter { $0.isRetestEligible && !$0.untested(on: base).isEmpty }
        // The jobs of a pull request whose tests run in part only are left to end before another one is begun.
        if let running = untested.filter({ $0.results(on: base).contains { $0.result.isRunning } }).mostUrgent(priority)
        {
            return .test(running, running.untested(on: base))
        }
        guard let next = untested.mostUrgent(priority) else { return .wait(.nothingEligible) }
        return .test(next, next.untested(on: base))
    }
}

extension [Candidate] {
    /// The pull request with the lowest number among those with the most urgent labels.
    func mostUrgent(_ priority: [TideConfiguration.Priority]) -> Candidate? {
        for entry in priority {
            let urgent = filter { $0.pull.hasLabels(entry.labels) }
            if let first = urgent.min(by: { $0.number < $1.number }) { return first }
        }
        return self.min { $0.number < $1.number }
    }
}
