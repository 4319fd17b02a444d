public import PluginKit

/// An entry of `approve` in `plugins.yaml`.
public struct ApproveOptions: RepositoryScoped {
    /// Whom the entry is for: `org` or `org/repo`.
    public var repos: [String]

    /// Whether a pull request needs an associated issue, or an approval with `no-issue`.
    public var issueRequired: Bool

    /// Whether authors must approve explicitly what they own; they do so implicitly otherwise.
    public var requiresSelfApproval: Bool

    /// Whether `/lgtm` approves like `/approve`.
    public var lgtmActsAsApprove: Bool

    /// Whether approving reviews, and those that request changes, are left aside.
    public var ignoresReviewState: Bool

    /// Where the commands are listed.
    public var commandHelpLink: String

    /// Where the review process is described.
    public var processLink: String

    /// What holds for a repository that no entry names.
    public init() {
        repos = []
        issueRequired = false
        requiresSelfApproval = false
        lgtmActsAsApprove = false
        ignoresReviewState = false
        commandHelpLink = "https://go.k8s.io/bot-commands"
        processLink = "https://git.k8s.io/community/contributors/guide/owners.md#the-code-review-process"
    }

    var readsReviewState: Bool { !ignoresReviewState }
}

extension ApproveOptions: Decodable {
    private enum CodingKeys: String, CodingKey {
        case repos
        case issueRequired = "issue_required"
        case requiresSelfApproval = "require_self_approval"
        case lgtmActsAsApprove = "lgtm_acts_as_approve"
        case ignoresReviewState = "ignore_review_state"
        case commandHelpLink
        case processLink = "pr_process_link"
    }

    /// Reads an entry; what it doesn't say keeps its default.
    public init(from decoder: any Decoder) throws {
        self.init()
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func read<Value: Decodable>(_ path: WritableKeyPath<Self, Value>, _ key: CodingKeys) throws {
            if let value = try container.decodeIfPresent(Value.self, forKey: key) { self[keyPath: path] = value }
        }
        try read(\.repos, .repos)
        try read(\.issueRequired, .issueRequired)
        try read(\.requiresSelfApproval, .requiresSelfApproval)
        try read(\.lgtmActsAsApprove, .lgtmActsAsApprove)
        try read(\.ignoresReviewState, .ignoresReviewState)
        try read(\.commandHelpLink, .commandHelpLink)
        try read(\.processLink, .processLink)
    }
}
