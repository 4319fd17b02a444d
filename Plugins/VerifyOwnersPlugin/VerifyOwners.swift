public import PluginKit

/// Keeps pull requests from merging that break OWNERS files, or make owners of people who are not trusted.
public struct VerifyOwners: Plugin {
    /// The name in `plugins.yaml`: `verify-owners`.
    public static let name: PluginName = "verify-owners"
    /// What it does, for help.
    public static let summary = "Checks changed OWNERS files, and holds back pull requests that break them."

    static let label: LabelName = "do-not-merge/invalid-owners-file"

    /// Makes the plugin; the sections `owners` and `triggers` say how it checks.
    public init(configuration: NoConfiguration) {}

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .pullRequest(.opened, .reopened, .synchronize) { event, call in
                let issue = Issue(event.pullRequest)
                guard let review = try await OwnersReview.of(issue.id, call) else { return Self.withdrawal(on: issue) }
                return Self.effects(of: review, on: issue)
            },
            .commands(Self.verify) { event, call in
                let issue = event.text.issue
                guard let review = try await OwnersReview.of(issue.id, call) else {
                    let withdrawal = Self.withdrawal(on: issue)
                    guard withdrawal.isEmpty else { return withdrawal }
                    throw Refusal("Nothing to check: this pull request changes no OWNERS files.")
                }
                let answer =
                    review.isBlocking
                    ? "Something is still wrong with the OWNERS files: the bot's comment about them says what."
                    : "The OWNERS files that this pull request changes are in order."
                return Self.effects(of: review, on: issue) + [.reply(answer)]
            },
        ]
    }

    static let verify = Command(
        "verify-owners",
        places: .openPullRequests,
        summary: "Checks the OWNERS files again, as when somebody has joined the organisation.",
        examples: ["/verify-owners"]
    )

    private static func effects(of review: OwnersReview, on issue: Issue) -> [Effect] {
        let notice = Notice(key: name.text, body: review.text, legacyPrefix: review.legacyPrefix)
        // The event's labels may be older than what another delivery did, and OWNERS files seldom change.
        return [.setLabel(label, present: review.isBlocking, on: issue.id), .setNotice(notice, on: issue.id)]
    }

    /// What becomes of an objection when the pull request changes no OWNERS file any more.
    private static func withdrawal(on issue: Issue) -> [Effect] {
        guard issue.labels.contains(label) else { return [] }
        return [
            .setLabel(label, present: false, on: issue.id),
            .setNotice(Notice(key: name.text, body: nil), on: issue.id),
        ]
    }
}
