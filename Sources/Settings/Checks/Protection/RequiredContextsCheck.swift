import ForgeModel
import JobModel
import YAML

/// A context that a merge needs is reported by something; otherwise every pull request waits for ever.
struct RequiredContextsCheck: ConfigurationCheck {
    let code = RuleCode.requiredContexts
    let set = CheckSet.always

    func findings(in input: CheckInput) -> [CheckFinding] {
        let demands = ContextDemand.all(in: input.trees.configs)
        return demands.flatMap { findings(about: $0, in: input) }
    }

    private func findings(about demand: ContextDemand, in input: CheckInput) -> [CheckFinding] {
        guard !demand.scope.mayHaveOwnJobs(input.settings.bot.inRepoConfig) else { return [] }
        let jobs = demand.scope.presubmits(input.settings.jobs)
        let reported = Set(jobs.filter { !$0.skipReport && demand.scope.isRun($0) }.map(\.context))
        var unexplained: [String] = []
        var found: [CheckFinding] = []
        for context in demand.contexts.texts where !reported.contains(context.value) {
            guard let location = context.location, !KnownReporters.report(context.value) else { continue }
            if let (reason, hint) = explanation(context.value, reported: reported, jobs: jobs) {
                found.append(CheckFinding(at: location, reason, hint: hint))
            } else {
                unexplained.append(context.value)
            }
        }
        if !unexplained.isEmpty {
            let names =
                unexplained.count == 1 ? "the context \(unexplained.listed)" : "the contexts \(unexplained.listed)"
            let message = "no job reports \(names), which \(demand.scope.subject)"
            let hint = "pull requests wait for ever unless something outside reports it"
            found.append(CheckFinding(at: demand.contexts.location, message, hint: hint))
        }
        return found
    }

    /// Why no job reports a context that one was probably meant to; nil when no job resembles it.
    private func explanation(
        _ context: String,
        reported: Set<String>,
        jobs: [Presubmit]
    ) -> (message: String, hint: String)? {
        if let job = jobs.first(where: { $0.context == context }) {
            let place = SourceLocation(job.base.source)
            return job.skipReport
                ? ("the job that reports `\(context)` has `skip_report`", "see \(place)")
                : ("the job that reports `\(context)` doesn't run on this branch", "see \(place)")
        }
        if let job = jobs.first(where: { $0.name == context }) {
            return ("the job `\(context)` reports the context `\(job.context)`", "require that one")
        }
        return Spelling.suggestion(for: context, among: reported.sorted())
            .map { ("no job reports the context `\(context)`", $0) }
    }
}
