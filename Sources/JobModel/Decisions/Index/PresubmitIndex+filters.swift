extension PresubmitIndex {
    private typealias Decision = PresubmitFilter.Decision

    /// For each job what the first filter that speaks of it says; nil where none does.
    func decisions(of filters: [PresubmitFilter]) -> [PresubmitFilter.Decision?] {
        var decisions = [Decision?](repeating: nil, count: traits.count)
        for filter in filters { decide(filter, &decisions) }
        return decisions
    }

    private func decide(_ filter: PresubmitFilter, _ decisions: inout [Decision?]) {
        switch filter {
        case .command(let body):
            for job in triggers.jobs(askedForBy: body) where decisions[job] == nil {
                decisions[job] = Decision(forced: true, defaultsToRun: true)
            }
        case .retest(let contexts):
            retest(contexts, &decisions) { _ in true }
        case .retestRequired(let contexts):
            retest(contexts, &decisions) { !$0.isOptional }
        case .manualRequired:
            fill(&decisions) { !$0.isOptional && $0.needsExplicitTrigger ? Decision(forced: true) : nil }
        case .testAll:
            fill(&decisions) { $0.needsExplicitTrigger ? nil : Decision() }
        case .merge(let manual):
            fill(&decisions) { job in
                guard job.contextRequired || job.runsBeforeMerge else { return nil }
                let isAsked = manual && job.contextRequired && job.needsExplicitTrigger
                return Decision(forced: job.runsBeforeMerge || isAsked)
            }
        }
    }

    private func retest(
        _ contexts: CommitContexts,
        _ decisions: inout [Decision?],
        where isMeant: (PresubmitTraits) -> Bool
    ) {
        let (present, failed) = (marks(contexts.all), marks(contexts.failed))
        fill(&decisions) { job in
            guard isMeant(job) else { return nil }
            let hasFailed = failed[Int(job.context)]
            let isMissing = !job.needsExplicitTrigger && !present[Int(job.context)]
            return hasFailed || isMissing ? Decision(defaultsToRun: hasFailed) : nil
        }
    }

    private func fill(_ decisions: inout [Decision?], _ decide: (PresubmitTraits) -> Decision?) {
        for job in traits.indices where decisions[job] == nil { decisions[job] = decide(traits[job]) }
    }
}
