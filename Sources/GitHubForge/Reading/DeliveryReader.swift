public import ForgeModel
public import Foundation
public import PluginKit

/// Answers the reads of one delivery's handlers: each question is put to GitHub once.
public struct DeliveryReader: ForgeReader {
    private enum Question: Hashable {
        case pullRequest(ThreadID)
        case labels(ThreadID)
        case repositoryLabels(RepositoryName)
        case comments(ThreadID)
        case reviews(ThreadID)
        case reviewComments(ThreadID)
        case changedFiles(ThreadID)
        case labelChanges(ThreadID)
        case member(Login, String)
        case collaborator(Login, RepositoryName)
        case teamMember(Login, String, String)
        case team(String, String)
        case merged(Login, String)
        case head(String, RepositoryName)
        case tree(CommitSHA, RepositoryName)
        case statuses(CommitSHA, RepositoryName)
        case file(String, RepositoryName, String)
    }

    private let client: GitHubClient
    private let firstSeen: @Sendable (PullRequest) async throws -> Date
    private let once = OncePerKey<Question>()

    /// Reads through a client.
    ///
    /// - Parameter firstSeen: When the bot first knew of a pull request's head, which GitHub does not tell.
    public init(client: GitHubClient, firstSeen: @escaping @Sendable (PullRequest) async throws -> Date) {
        self.client = client
        self.firstSeen = firstSeen
    }

    /// When the bot first knew of a pull request's head.
    public func headFirstSeen(of pull: PullRequest) async throws -> Date { try await firstSeen(pull) }

    /// Forgets what an effect may have changed: the labels and comments of an issue or pull request.
    public func forgetState(of id: ThreadID) async {
        await once.forget(.labels(id))
        await once.forget(.comments(id))
        await once.forget(.pullRequest(id))
    }

    /// A pull request as it was when first asked for, or since the last effect on it.
    public func pullRequest(_ id: ThreadID) async throws -> PullRequest {
        try await once(.pullRequest(id)) { try await client.pullRequest(id) }
    }

    /// The labels on an issue or pull request.
    public func labels(on id: ThreadID) async throws -> [LabelName] {
        try await once(.labels(id)) { try await client.labels(on: id) }
    }

    /// Every label that a repository has.
    public func labels(in repository: RepositoryName) async throws -> [LabelName] {
        try await once(.repositoryLabels(repository)) { try await client.labels(in: repository) }
    }

    /// The conversation's comments, oldest first.
    public func comments(on id: ThreadID) async throws -> [Comment] {
        try await once(.comments(id)) { try await client.comments(on: id) }
    }

    /// A pull request's reviews, oldest first.
    public func reviews(of id: ThreadID) async throws -> [Review] {
        try await once(.reviews(id)) { try await client.reviews(of: id) }
    }

    /// A pull request's comments on lines, oldest first.
    public func reviewComments(of id: ThreadID) async throws -> [Comment] {
        try await once(.reviewComments(id)) { try await client.reviewComments(of: id) }
    }

    /// The files that a pull request changes.
    public func changedFiles(of id: ThreadID) async throws -> [ChangedFile] {
        try await once(.changedFiles(id)) { try await client.changedFiles(of: id) }
    }

    /// The labels that were put on and taken off, oldest first.
    public func labelChanges(on id: ThreadID) async throws -> [LabelChange] {
        try await once(.labelChanges(id)) { try await client.labelChanges(on: id) }
    }

    /// Whether a person is a member of an organisation.
    public func isMember(_ login: Login, of organization: String) async throws -> Bool {
        try await once(.member(login, organization)) { try await client.isMember(login, of: organization) }
    }

    /// Whether a person is a collaborator of a repository.
    public func isCollaborator(_ login: Login, in repository: RepositoryName) async throws -> Bool {
        try await once(.collaborator(login, repository)) { try await client.isCollaborator(login, in: repository) }
    }

    /// Whether a person is in a team, named by its slug.
    public func isMember(_ login: Login, ofTeam slug: String, in organization: String) async throws -> Bool {
        try await once(.teamMember(login, slug, organization)) {
            try await client.isMember(login, ofTeam: slug, in: organization)
        }
    }

    /// The members of the team with this display name; nil when there is no such team.
    public func members(ofTeamNamed name: String, in organization: String) async throws -> [Login]? {
        try await once(.team(name, organization)) {
            try await client.members(ofTeamNamed: name, in: organization)
        }
    }

    /// How many pull requests of a person were merged in an organisation.
    public func mergedPullRequestCount(by login: Login, in organization: String) async throws -> Int {
        try await once(.merged(login, organization)) {
            try await client.mergedPullRequestCount(by: login, in: organization)
        }
    }

    /// The commit that a branch points at.
    public func head(ofBranch branch: String, in repository: RepositoryName) async throws -> CommitSHA {
        try await once(.head(branch, repository)) { try await client.head(ofBranch: branch, in: repository) }
    }

    /// The id of a commit's tree.
    public func tree(of commit: CommitSHA, in repository: RepositoryName) async throws -> String {
        try await once(.tree(commit, repository)) { try await client.tree(of: commit, in: repository) }
    }

    /// The newest status of each context of a commit.
    public func statuses(of commit: CommitSHA, in repository: RepositoryName) async throws -> [CommitStatus] {
        try await once(.statuses(commit, repository)) { try await client.statuses(of: commit, in: repository) }
    }

    /// A file's text at a commit or branch; nil when there is none.
    public func file(_ path: String, in repository: RepositoryName, at ref: String) async throws -> String? {
        try await once(.file(path, repository, ref)) { try await client.file(path, in: repository, at: ref) }
    }
}
