public import ForgeModel

/// Everything that the page of one pull request shows.
public struct PullRequestDetails: Sendable, Hashable, Codable {
    /// The pull request itself.
    public var summary: PullRequestSummary
    /// The commit that would merge.
    public var head: CommitSHA
    /// The branch that it would merge into.
    public var baseBranch: String
    /// Its page on the forge.
    public var url: String?
    /// Everything that keeps it from merging or has to be so, in the order to show it: what to do first, first.
    public var reasons: [MergeReason]
    /// Its labels.
    public var labels: [String]
    /// Who approved what, by directory with an OWNERS file.
    public var approvals: [DirectoryApproval]
    /// The state of every context on its head.
    public var contexts: [ContextState]
    /// What the bot did, newest first.
    public var actions: [BotAction]
    /// Commands that would help now.
    public var commands: [SuggestedCommand]

    /// Joins the parts.
    public init(
        summary: PullRequestSummary,
        head: CommitSHA,
        baseBranch: String,
        url: String? = nil,
        reasons: [MergeReason] = [],
        labels: [String] = [],
        approvals: [DirectoryApproval] = [],
        contexts: [ContextState] = [],
        actions: [BotAction] = [],
        commands: [SuggestedCommand] = []
    ) {
        self.summary = summary
        self.head = head
        self.baseBranch = baseBranch
        self.url = url
        self.reasons = reasons
        self.labels = labels
        self.approvals = approvals
        self.contexts = contexts
        self.actions = actions
        self.commands = commands
    }
}
