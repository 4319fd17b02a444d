import ForgeModel
import JobModel
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

    /// What Slack is told of the jobs of a repository; of those of none, what holds for all.
    func slackReports(on refs: Refs?) -> SlackReporterConfiguration? {
        guard let refs else { return bot.slackReporters.values["*"] }
        return bot.slackReporters[RepositoryName(owner: refs.org, name: refs.repo)]
    }

    /// The addresses of the Gerrit servers that are configured.
    var gerritInstances: Set<String> {
        Set(bot.gerrit?.repositories.map { $0.org.hasSuffix("/") ? String($0.org.dropLast()) : $0.org } ?? [])
    }
}
