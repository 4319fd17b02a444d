import RE2

@testable import JobModel

/// Choosing one job after the other by its own expressions: slow, and as the specification says it.
extension [PresubmitFilter] {
    func selectedOneByOne(
        from presubmits: [Presubmit],
        branch: String,
        changes: [String]
    ) -> [Presubmit] {
        presubmits.filter { presubmit in
            guard let decision = lazy.compactMap({ $0.decision(for: presubmit) }).first else { return false }
            guard presubmit.brancher.shouldRun(branch: branch) else { return false }
            if presubmit.alwaysRun || decision.forced || decision.defaultsToRun { return true }
            return presubmit.changes.shouldRun(changes: changes)
        }
    }
}

extension PresubmitFilter {
    /// What the filter says of a job; nil when it does not speak of it.
    fileprivate func decision(for presubmit: Presubmit) -> Decision? {
        switch self {
        case .command(let body):
            return presubmit.trigger.matches(body) ? Decision(forced: true, defaultsToRun: true) : nil
        case .retest(let contexts):
            return retestDecision(for: presubmit, contexts: contexts)
        case .retestRequired(let contexts):
            return presubmit.optional ? nil : retestDecision(for: presubmit, contexts: contexts)
        case .manualRequired:
            return !presubmit.optional && presubmit.needsExplicitTrigger ? Decision(forced: true) : nil
        case .testAll:
            return presubmit.needsExplicitTrigger ? nil : Decision()
        case .merge(let manual):
            guard presubmit.contextRequired || presubmit.runBeforeMerge else { return nil }
            let isAsked = manual && presubmit.contextRequired && presubmit.needsExplicitTrigger
            return Decision(forced: presubmit.runBeforeMerge || isAsked)
        }
    }

    private func retestDecision(for presubmit: Presubmit, contexts: CommitContexts) -> Decision? {
        let failed = contexts.failed.contains(presubmit.context)
        let isMissing = !presubmit.needsExplicitTrigger && !contexts.all.contains(presubmit.context)
        return failed || isMissing ? Decision(defaultsToRun: failed) : nil
    }
}
