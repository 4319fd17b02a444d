public import ForgeModel
public import Foundation
public import PluginKit

/// Answers the reads of one delivery's handlers: each question is put to GitHub once.
public struct DeliveryReader: ForgeReader {
    let client: GitHubClient
    let repository: RepositoryName
    let firstSeen: @Sendable (PullRequest) async throws -> Date
    let once = OncePerKey<Question>()

    /// Reads through a client.
    ///
    /// - Parameters:
    ///   - repository: What the delivery is about. Its owner's installation of the app asks what belongs to no other.
    ///   - firstSeen: When the bot first knew of a pull request's head, which GitHub does not tell.
    public init(
        client: GitHubClient,
        repository: RepositoryName,
        firstSeen: @escaping @Sendable (PullRequest) async throws -> Date
    ) {
        self.client = client
        self.repository = repository
        self.firstSeen = firstSeen
    }

    /// Forgets what an effect may have changed: what an issue or pull request is now, its labels and its comments.
    public func forgetState(of id: ThreadID) async {
        await once.forget(.labels(id))
        await once.forget(.comments(id))
        await once.forget(.pullRequest(id))
        await once.forget(.issue(id))
    }

    enum Question: Hashable {
        case pullRequest(ThreadID), issue(ThreadID), labels(ThreadID), comments(ThreadID), reviews(ThreadID)
        case reviewComments(ThreadID), changedFiles(ThreadID), commits(ThreadID), labelChanges(ThreadID)
        case member(Login, String), collaborator(Login, RepositoryName), permission(Login, RepositoryName)
        case teamMember(Login, String, String), teamIDMember(Login, Int), team(String, String)
        case merged(Login, String), pullRequestNumbers(Login, RepositoryName), busy(Login)
        case repository(RepositoryName), repositoryLabels(RepositoryName), milestones(RepositoryName)
        case head(String, RepositoryName), refs(String, RepositoryName), requiredContexts(String, RepositoryName)
        case pullRequestsOnto(String, RepositoryName), pullRequestsWithHead(CommitSHA, RepositoryName)
        case tree(CommitSHA, RepositoryName), statuses(CommitSHA, RepositoryName), checkRuns(CommitSHA, RepositoryName)
        case file(String, RepositoryName, String), mergeBase(String, String, RepositoryName)
        case blame(String, RepositoryName, String)
    }
}
