import ForgeModel
import GitHubForge
import JobEngine
import Reporting

extension Bot {
    /// Who is told of jobs; nobody in a dry run.
    static func reporters(
        _ setup: BotSetup,
        client: GitHubClient,
        store: any JobStore,
        bot: Login,
        settings: CurrentSettings
    ) -> [any Reporter] {
        guard !setup.isDryRun else { return [] }
        return [
            GitHubStatusReporter(
                forge: client,
                store: store,
                scope: { settings.current.reportScope },
                startedAt: setup.now()
            ),
            GitHubCommentReporter(
                forge: client,
                store: store,
                bot: bot,
                scope: { settings.current.reportScope },
                mode: { settings.current.commentMode(in: $0) },
                note: { settings.current.reportNote(on: $0, logger: setup.logger) }
            ),
        ]
    }
}
