import ForgeModel
import Reporting
import Settings

extension SettingsSnapshot {
    /// Which jobs GitHub hears of.
    var reportScope: GitHubReportScope { GitHubReportScope(types: bot.gitHubReporter.jobTypesToReport) }

    /// When a repository's pull requests get the comment with the table of failed jobs.
    func commentMode(in repository: RepositoryName) -> GitHubCommentMode {
        guard bot.gitHubReporter.comments(in: repository) else { return .never }
        return bot.gitHubReporter.summarizes(in: repository) ? .summary : .eachJob
    }
}
