public import ForgeModel

/// Reads of a repository: its labels and milestones, branches and commits.
public protocol RepositoryReader: Sendable {
    /// A repository; nil when there is none that the bot can see.
    func repository(_ name: RepositoryName) async throws -> Repository?
    /// Every label that a repository has.
    func labels(in repository: RepositoryName) async throws -> [LabelName]
    /// The open milestones of a repository.
    func milestones(in repository: RepositoryName) async throws -> [Milestone]

    /// The commit that a branch points at.
    func head(ofBranch branch: String, in repository: RepositoryName) async throws -> CommitSHA
    /// The branches or tags whose full names begin so, such as `heads/release-` or `tags/v1.`, without `refs/`.
    func refs(startingWith prefix: String, in repository: RepositoryName) async throws -> [String]
    /// The contexts that a branch's protection requires; empty when it has none.
    func requiredContexts(ofBranch branch: String, in repository: RepositoryName) async throws -> [String]
    /// The open pull requests onto a branch, with their labels, and whether they can be merged as far as the forge
    /// has found out.
    func openPullRequests(onto branch: String, in repository: RepositoryName) async throws -> [PullRequest]
    /// The open pull requests whose head is a commit.
    func openPullRequests(withHead sha: CommitSHA, in repository: RepositoryName) async throws -> [PullRequest]

    /// The id of a commit's tree.
    func tree(of commit: CommitSHA, in repository: RepositoryName) async throws -> String
    /// The newest status of each context of a commit.
    func statuses(of commit: CommitSHA, in repository: RepositoryName) async throws -> [CommitStatus]
    /// The newest check run of each name of a commit.
    func checkRuns(of commit: CommitSHA, in repository: RepositoryName) async throws -> [CheckRun]
    /// A file's text at a commit or branch; nil when there is none.
    func file(_ path: String, in repository: RepositoryName, at ref: String) async throws -> String?
    /// The newest commit that two have in common.
    func mergeBase(of one: String, and other: String, in repository: RepositoryName) async throws -> CommitSHA
    /// Who wrote the lines of a file, as it is at a commit or branch; empty when there is none.
    func blame(of path: String, in repository: RepositoryName, at ref: String) async throws -> [BlamedLines]
}
