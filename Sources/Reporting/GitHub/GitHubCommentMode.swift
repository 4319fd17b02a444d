/// When a pull request gets the comment with the table of failed jobs.
public enum GitHubCommentMode: Sendable, Hashable {
    /// After each job: `github_reporter`'s default.
    case eachJob
    /// Once all its jobs are complete, whatever they say: `summary_comment_repos`.
    case summary
    /// Never: `no_comment_repos`.
    case never
}
