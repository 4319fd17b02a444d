import ForgeModel
import GitHubForge

/// Looks up what an order of a job leaves out.
struct CommitLookup: Sendable {
    /// Where people read the forge, without a slash at the end.
    var web: String
    /// A pull request.
    var pull: @Sendable (ThreadID) async throws -> PullRequest
    /// The commit that a branch points at.
    var head: @Sendable (_ branch: String, RepositoryName) async throws -> CommitSHA

    /// What a forge says.
    init(_ client: GitHubClient, web: String) {
        self.init(
            web: web,
            pull: { try await client.pullRequest($0) },
            head: { try await client.head(ofBranch: $0, in: $1) }
        )
    }

    init(
        web: String,
        pull: @escaping @Sendable (ThreadID) async throws -> PullRequest,
        head: @escaping @Sendable (String, RepositoryName) async throws -> CommitSHA
    ) {
        self.web = web
        self.pull = pull
        self.head = head
    }
}
