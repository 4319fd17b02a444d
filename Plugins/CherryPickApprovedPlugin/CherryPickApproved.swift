public import PluginKit

/// Lets changes into release branches once somebody who may has approved them in a review.
public struct CherryPickApproved: Plugin {
    /// The name in `plugins.yaml`: `cherry-pick-approved`.
    public static let name: PluginName = "cherry-pick-approved"
    /// What it does, for help.
    public static let summary =
        "Labels pull requests onto release branches as approved when an approver's review says so."
    /// The key in `plugins.yaml`: `cherry_pick_approved`.
    public static let configurationKey = "cherry_pick_approved"

    static let approved: LabelName = "cherry-pick-approved"
    static let unapproved: LabelName = "do-not-merge/cherry-pick-not-approved"

    /// The labels of what could not merge anyway.
    static let blocking: [LabelName] = [
        "do-not-merge/blocked-paths", "cncf-cla: no", "do-not-merge/hold", "do-not-merge/invalid-owners-file",
        "bugzilla/invalid-bug", "do-not-merge/contains-merge-commits", "needs-ok-to-test", "needs-rebase",
        "do-not-merge/release-note-label-needed", "do-not-merge/work-in-progress",
    ]

    let entries: [CherryPickApproval]

    /// Makes the plugin from its section.
    public init(configuration: [CherryPickApproval]) {
        entries = configuration
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .review(.submitted) { event, call in
                let pull = event.pullRequest
                guard event.review.state == .approved, let entry = entry(for: pull.repository),
                    entry.branches.matches(pull.base.name), entry.approvers.contains(event.review.author.login)
                else { return [] }
                let labels = try await call.forge.labels(on: pull.id)
                let obstacles = try await Self.obstacles(to: entry, pull, labels, call)
                guard obstacles.isEmpty else {
                    throw Refusal(
                        """
                        This is not yet approved as a cherry-pick: \(obstacles.joined(separator: "; ")). \
                        Approve it again when that has changed.
                        """
                    )
                }
                return (labels.contains(Self.approved) ? [] : [.setLabel(Self.approved, present: true, on: pull.id)])
                    + (labels.contains(Self.unapproved)
                        ? [.setLabel(Self.unapproved, present: false, on: pull.id)] : [])
            }
        ]
    }

    /// The last entry counts, as in Prow.
    private func entry(for repository: RepositoryName) -> CherryPickApproval? {
        entries.last { $0.org.equalsFolded(repository.owner) && $0.repo.equalsFolded(repository.name) }
    }

    /// In words, what is in the way. Statuses are only asked for when the labels are as they should be.
    private static func obstacles(
        to entry: CherryPickApproval,
        _ pull: PullRequest,
        _ labels: [LabelName],
        _ call: Call
    ) async throws -> [String] {
        let amiss =
            entry.wantedLabels.filter { !labels.contains($0) }.map { "it lacks the label `\($0)`" }
            + blocking.filter(labels.contains).map { "it has the label `\($0)`" }
        guard amiss.isEmpty else { return amiss }
        return try await call.forge.statuses(of: pull.head.sha, in: pull.repository)
            .filter { [.error, .failure].contains($0.state) }.map { "`\($0.context)` failed" }
    }
}
