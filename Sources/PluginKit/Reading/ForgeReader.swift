public import ForgeModel
public import Foundation

/// Reads of the forge that a plugin may make, each answered at most once a delivery by a request.
///
/// Every function throws a fault when the forge does not answer, or answers that the bot may not look.
public protocol ForgeReader: Sendable {
    /// A pull request as it is now.
    func pullRequest(_ id: ThreadID) async throws -> PullRequest
    /// When the bot first knew of a pull request's head: from an event, or else from this very read.
    ///
    /// It is never before the head was pushed, since it does not rest on the dates in commits, which their author
    /// chooses. Whoever wrote something before this moment has not seen this head.
    func headFirstSeen(of pull: PullRequest) async throws -> Date
    /// The labels on an issue or pull request now.
    func labels(on id: ThreadID) async throws -> [LabelName]
    /// Every label that a repository has.
    func labels(in repository: RepositoryName) async throws -> [LabelName]
    /// The conversation's comments, oldest first.
    func comments(on id: ThreadID) async throws -> [Comment]
    /// A pull request's reviews, oldest first.
    func reviews(of id: ThreadID) async throws -> [Review]
    /// A pull request's comments on lines, oldest first.
    func reviewComments(of id: ThreadID) async throws -> [Comment]
    /// The files that a pull request changes.
    func changedFiles(of id: ThreadID) async throws -> [ChangedFile]
    /// The labels that were put on and taken off an issue or pull request, oldest first.
    func labelChanges(on id: ThreadID) async throws -> [LabelChange]

    /// Whether a person is a member of an organisation.
    func isMember(_ login: Login, of organization: String) async throws -> Bool
    /// Whether a person is a collaborator of a repository.
    func isCollaborator(_ login: Login, in repository: RepositoryName) async throws -> Bool
    /// Whether a person is in a team, named by its slug.
    func isMember(_ login: Login, ofTeam slug: String, in organization: String) async throws -> Bool
    /// The members of the team with exactly this display name; nil when there is no such team.
    func members(ofTeamNamed name: String, in organization: String) async throws -> [Login]?
    /// How many pull requests of a person were merged in an organisation.
    func mergedPullRequestCount(by login: Login, in organization: String) async throws -> Int

    /// The commit that a branch points at.
    func head(ofBranch branch: String, in repository: RepositoryName) async throws -> CommitSHA
    /// The id of a commit's tree.
    func tree(of commit: CommitSHA, in repository: RepositoryName) async throws -> String
    /// The newest status of each context of a commit.
    func statuses(of commit: CommitSHA, in repository: RepositoryName) async throws -> [CommitStatus]
    /// A file's text at a commit or branch; nil when there is none.
    func file(_ path: String, in repository: RepositoryName, at ref: String) async throws -> String?
}
