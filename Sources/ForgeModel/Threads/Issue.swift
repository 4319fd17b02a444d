/// An issue, or a pull request seen as one: what issue events and comments carry.
public struct Issue: Sendable, Hashable, Codable {
    /// Where it lives, and its number.
    public var id: ThreadID
    /// GitHub's global id, for GraphQL.
    public var nodeID: String
    /// Whether it is a pull request.
    public var isPullRequest: Bool
    /// The title.
    public var title: String
    /// The description; empty when there is none.
    public var body: String
    /// Who opened it.
    public var author: User
    /// Whether it is open.
    public var state: ThreadState
    /// Labels that it carries.
    public var labels: [LabelName]
    /// Who is assigned.
    public var assignees: [Login]
    /// Its page.
    public var url: String

    /// Makes an issue.
    public init(
        id: ThreadID,
        nodeID: String = "",
        isPullRequest: Bool = false,
        title: String,
        body: String = "",
        author: User,
        state: ThreadState = .open,
        labels: [LabelName] = [],
        assignees: [Login] = [],
        url: String = ""
    ) {
        self.id = id
        self.nodeID = nodeID
        self.isPullRequest = isPullRequest
        self.title = title
        self.body = body
        self.author = author
        self.state = state
        self.labels = labels
        self.assignees = assignees
        self.url = url
    }
}
