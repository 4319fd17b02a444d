public import PluginKit

/// An entry of `approve` in `plugins.yaml`.
public struct ApproveOptions: RepositoryScoped {
    /// Whom the entry is for: `org` or `org/repo`.
    public var repos: [String] = []

    /// Whether a pull request needs an associated issue, or an approval with `no-issue`.
    public var issueRequired = false

    /// Whether authors must approve explicitly what they own; they do so implicitly otherwise.
    public var requiresSelfApproval = false

    /// Whether `/lgtm` approves like `/approve`.
    public var lgtmActsAsApprove = false

    /// Whether approving reviews, and those that request changes, are left aside.
    public var ignoresReviewState = false

    /// Where the commands are listed.
    public var commandHelpLink = "https://go.k8s.io/bot-commands"

    /// Where the review process is described.
    public var processLink = "https://git.k8s.io/community/contributors/guide/owners.md#the-code-review-process"

    /// What holds for a repository that no entry names.
    public init() {}

    var readsReviewState: Bool { !ignoresReviewState }
}

extension ApproveOptions {
    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        repos,
        .init(
            "issue_required",
            \.issueRequired,
            "Whether a pull request needs an associated issue, or an approval with `/approve no-issue`.",
            example: "true"
        ),
        .init(
            "require_self_approval",
            \.requiresSelfApproval,
            "Whether approvers must comment `/approve` on pull requests of their own, too.",
            example: "true"
        ),
        .init("lgtm_acts_as_approve", \.lgtmActsAsApprove, "Whether `/lgtm` approves, too.", example: "true"),
        .init(
            "ignore_review_state",
            \.ignoresReviewState,
            "Whether GitHub's reviews count neither for nor against an approval.",
            example: "true"
        ),
        .init(
            "commandHelpLink",
            \.commandHelpLink,
            "The page that lists the commands.",
            example: "https://prow.example.com/command-help"
        ),
        .init(
            "pr_process_link",
            \.processLink,
            "The page that describes how pull requests are reviewed.",
            example: "https://example.com/review-process"
        ),
    ]
}
