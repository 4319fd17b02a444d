import PluginKit

/// What becomes of a press of GitHub's button that runs all checks of a commit again: every job starts again that a check
/// run of ours stands for.
enum CheckSuiteHandling {
    /// What listens to the button.
    static func handler(_ settings: PerRepository<TriggerSettings>) -> Handler {
        .checkSuite(.rerequested) { event, call in
            guard event.app.withoutBotSuffix == call.bot.withoutBotSuffix else { return [] }
            let runs = try await call.forge.checkRuns(of: event.sha, in: call.repository)
                .filter { $0.app.withoutBotSuffix == call.bot.withoutBotSuffix }
            let contexts = Dictionary(grouping: runs.filter { $0.reference.pull != nil }, by: \.reference.pull)
            var (effects, refusal): ([Effect], Refusal?) = ([], nil)
            for (pull, runs) in contexts.sorted(by: { ($0.key ?? 0) < ($1.key ?? 0) }) {
                let rerun = JobRerun(
                    contexts: Set(runs.map(\.name)),
                    pull: pull ?? 0,
                    sha: event.sha,
                    sender: event.sender.login,
                    settings: settings[call.repository],
                    call: call
                )
                do {
                    effects += try await rerun.effects()
                } catch let reason as Refusal {
                    refusal = refusal ?? reason
                }
            }
            if effects.isEmpty, let refusal { throw refusal }
            return effects
        }
    }
}
