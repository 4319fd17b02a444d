import PluginKit

/// What becomes of a press of a check run's button: its job starts again.
enum CheckRunHandling {
    /// What comes back when our own button is pressed.
    static let button = "rerun"

    /// What listens to GitHub's button that runs a check again, and to our own. Check runs of other apps, and jobs of
    /// branches, are left alone.
    static func handler(_ settings: PerRepository<TriggerSettings>) -> Handler {
        .checkRun(.rerequested, .requestedAction) { event, call in
            guard event.app.withoutBotSuffix == call.bot.withoutBotSuffix, let pull = event.reference.pull,
                event.action == .rerequested || event.button == button
            else { return [] }
            let rerun = JobRerun(
                contexts: [event.name],
                pull: pull,
                sha: event.sha,
                sender: event.sender.login,
                settings: settings[call.repository],
                call: call
            )
            return try await rerun.effects()
        }
    }
}
