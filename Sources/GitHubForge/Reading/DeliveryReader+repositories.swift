public import ForgeModel

extension DeliveryReader {
    /// A repository; nil when there is none that the bot can see.
    public func repository(_ name: RepositoryName) async throws -> Repository? {
        try await once(.repository(name)) { try await client.repository(name) }
    }

    /// Every label that a repository has.
    public func labels(in repository: RepositoryName) async throws -> [LabelName] {
        try await once(.repositoryLabels(repository)) { try await client.labels(in: repository) }
    }

    /// The open milestones of a repository.
    public func milestones(in repository: RepositoryName) async throws -> [Milestone] {
        try await once(.milestones(repository)) { try await client.milestones(in: repository) }
    }

    /// The commit that a branch points at.
    public func head(ofBranch branch: String, in repository: RepositoryName) async throws -> CommitSHA {
        try await once(.head(branch, repository)) { try await client.head(ofBranch: branch, in: repository) }
    }

    /// The branches or tags whose full names begin so, without `refs/`.
    public func refs(startingWith prefix: String, in repository: RepositoryName) async throws -> [String] {
        try await once(.refs(prefix, repository)) { try await client.refs(startingWith: prefix, in: repository) }
    }

    /// The contexts that a branch's protection requires; empty when it has none.
    public func requiredContexts(ofBranch branch: String, in repository: RepositoryName) async throws -> [String] {
        try await once(.requiredContexts(branch, repository)) {
            try await client.requiredContexts(ofBranch: branch, in: repository)
        }
    }

    /// The open pull requests onto a branch, with their labels, and whether they can be merged.
    public func openPullRequests(onto branch: String, in repository: RepositoryName) async throws -> [PullRequest] {
        try await once(.pullRequestsOnto(branch, repository)) {
            try await client.openPullRequests(onto: branch, in: repository)
        }
    }

    /// The open pull requests whose head is a commit.
    public func openPullRequests(withHead sha: CommitSHA, in repository: RepositoryName) async throws -> [PullRequest] {
        try await once(.pullRequestsWithHead(sha, repository)) {
            try await client.openPullRequests(withHead: sha, in: repository)
        }
    }

    /// The id of a commit's tree.
    public func tree(of commit: CommitSHA, in repository: RepositoryName) async throws -> String {
        try await once(.tree(commit, repository)) { try await client.tree(of: commit, in: repository) }
    }

    /// The newest status of each context of a commit.
    public func statuses(of commit: CommitSHA, in repository: RepositoryName) async throws -> [CommitStatus] {
        try await once(.statuses(commit, repository)) { try await client.statuses(of: commit, in: repository) }
    }

    /// The newest check run of each name of a commit.
    public func checkRuns(of commit: CommitSHA, in repository: RepositoryName) async throws -> [CheckRun] {
        try await once(.checkRuns(commit, repository)) { try await client.checkRuns(of: commit, in: repository) }
    }

    /// A file's text at a commit or branch; nil when there is none.
    public func file(_ path: String, in repository: RepositoryName, at ref: String) async throws -> String? {
        try await once(.file(path, repository, ref)) { try await client.file(path, in: repository, at: ref) }
    }

    /// The newest commit that two branches or commits have in common.
    ///
    /// - Throws: A fault also where they have none.
    public func mergeBase(of one: String, and other: String, in repository: RepositoryName) async throws -> CommitSHA {
        try await once(.mergeBase(one, other, repository)) {
            guard let base = try await client.mergeBase(of: one, and: other, in: repository) else {
                let request = "the comparison of \(one) and \(other) in \(repository)"
                throw GitHubFault.unexpected(request: request, reason: "they have no commit in common")
            }
            return base
        }
    }

    /// Who wrote the lines of a file, as it is at a commit or branch; empty when there is none.
    public func blame(of path: String, in repository: RepositoryName, at ref: String) async throws -> [BlamedLines] {
        try await once(.blame(path, repository, ref)) { try await client.blame(of: path, in: repository, at: ref) }
    }
}
