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

    /// Keys that are set, understood, and do nothing yet.
    var keysWithoutEffect: [String] {
        let keys = [
            ("tide.blocker_label", !bot.tide.blockerLabel.isEmpty),
            ("tide.batch_size_limit", !bot.tide.batchSizeLimits.values.isEmpty),
        ]
        return keys.filter(\.1).map(\.0)
    }
}
