public import ForgeModel

/// A pull request that brings the change of a merged one to another branch.
public struct CherryPick: Sendable, Hashable {
    /// The merged pull request.
    public let pull: ThreadID
    /// The branch that the change is for.
    public let target: String
    /// The new pull request's title.
    public let title: String
    /// The new pull request's description.
    public let body: String
    /// Who asked.
    public let requester: Login
    /// Labels of the new pull request.
    public let labels: [LabelName]
    /// Whether an issue is opened when the change does not apply.
    public let opensIssueOnConflict: Bool

    /// Describes the new pull request.
    public init(
        of pull: ThreadID,
        to target: String,
        title: String,
        body: String,
        requester: Login,
        labels: [LabelName] = [],
        opensIssueOnConflict: Bool = false
    ) {
        self.pull = pull
        self.target = target
        self.title = title
        self.body = body
        self.requester = requester
        self.labels = labels
        self.opensIssueOnConflict = opensIssueOnConflict
    }
}
