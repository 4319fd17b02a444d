/// A pull request as an event or the API describes it.
public struct PullRequest: Sendable, Hashable, Codable {
    /// One end of a pull request.
    public struct Branch: Sendable, Hashable, Codable {
        /// The branch's name, without `refs/heads/`.
        public var name: String
        /// The commit that it points at.
        public var sha: CommitSHA
        /// The repository; nil when a fork was deleted.
        public var repository: RepositoryName?

        /// Makes an end.
        public init(name: String, sha: CommitSHA, repository: RepositoryName?) {
            self.name = name
            self.sha = sha
            self.repository = repository
        }
    }

    /// The repository that it wants to change, and its number there.
    public var id: ThreadID
    /// GitHub's global id, for GraphQL.
    public var nodeID: String
    /// The title.
    public var title: String
    /// The description; empty when there is none.
    public var body: String
    /// Who opened it.
    public var author: User
    /// Whether it is open.
    public var state: ThreadState
    /// Whether it is a draft.
    public var isDraft: Bool
    /// Whether it was merged.
    public var isMerged: Bool
    /// Whether it merges cleanly; nil while GitHub has not yet found out, or where an answer does not say.
    public var isMergeable: Bool?
    /// Where the change comes from.
    public var head: Branch
    /// Where the change goes.
    public var base: Branch
    /// Labels that it carries.
    public var labels: [LabelName]
    /// Who is assigned.
    public var assignees: [Login]
    /// Who was asked for a review and has not given one.
    public var requestedReviewers: [Reviewer]
    /// The milestone that it belongs to; nil for none.
    public var milestone: Milestone?
    /// How many commits it has; 0 where it is not told.
    public var commitCount: Int
    /// The commit that merged it; for an open one the forge's test merge, if there is one.
    public var mergeCommit: CommitSHA?
    /// The default branch of the repository that it wants to change; empty where it is not told.
    public var defaultBranch: String
    /// Its page.
    public var url: String
    /// The page of the repository that it wants to change.
    public var repositoryURL: String

    /// Its number in the repository.
    public var number: Int { id.number }
    /// The repository that it wants to change.
    public var repository: RepositoryName { id.repository }

    /// Makes a pull request.
    public init(
        id: ThreadID,
        nodeID: String = "",
        title: String,
        body: String = "",
        author: User,
        state: ThreadState = .open,
        isDraft: Bool = false,
        isMerged: Bool = false,
        isMergeable: Bool? = nil,
        head: Branch,
        base: Branch,
        labels: [LabelName] = [],
        assignees: [Login] = [],
        requestedReviewers: [Reviewer] = [],
        milestone: Milestone? = nil,
        commitCount: Int = 0,
        mergeCommit: CommitSHA? = nil,
        defaultBranch: String = "",
        url: String = "",
        repositoryURL: String = ""
    ) {
        self.id = id
        self.nodeID = nodeID
        self.title = title
        self.body = body
        self.author = author
        self.state = state
        self.isDraft = isDraft
        self.isMerged = isMerged
        self.isMergeable = isMergeable
        self.head = head
        self.base = base
        self.labels = labels
        self.assignees = assignees
        self.requestedReviewers = requestedReviewers
        self.milestone = milestone
        self.commitCount = commitCount
        self.mergeCommit = mergeCommit
        self.defaultBranch = defaultBranch
        self.url = url
        self.repositoryURL = repositoryURL
    }
}
