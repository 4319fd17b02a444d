public import PluginKit

/// Shows with labels whether EasyCLA found the contributor license agreement of every author.
public struct CLA: Plugin {
    /// The name in `plugins.yaml`: `cla`.
    public static let name: PluginName = "cla"
    /// What it does, for help.
    public static let summary = "Labels pull requests by what EasyCLA says of their license agreements."

    static let context = "EasyCLA"
    static let yes: LabelName = "cncf-cla: yes"
    static let no: LabelName = "cncf-cla: no"

    /// How long the search is given to find the pull request of a commit.
    static let patience = Duration.seconds(50)

    /// Makes the plugin; it has nothing to configure.
    public init(configuration: NoConfiguration) {}

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .status { event, call in
                guard event.status.context == Self.context, event.status.state != .pending else { return [] }
                let pulls = try await call.forge.openPullRequests(withHead: event.sha, in: event.repository)
                if pulls.isEmpty, call.waited < Self.patience {
                    throw Postponed(by: .seconds(10), until: "the search knows the pull request of \(event.sha.short)")
                }
                return pulls.flatMap { Self.effects(of: event.status.state, on: $0) }
            },
            .commands(Self.checkCLA) { event, call in
                let pull = try await call.forge.pullRequest(event.thread)
                let statuses = try await call.forge.statuses(of: pull.head.sha, in: pull.repository)
                let status = statuses.first { $0.context == Self.context }
                guard let status, status.state != .pending else {
                    throw Refusal(
                        """
                        \(Self.context) has not decided about \(pull.head.sha.short) yet. The labels follow when it \
                        does; you need not ask again.
                        """
                    )
                }
                return Self.effects(of: status.state, on: pull)
            },
        ]
    }

    static let checkCLA = Command(
        "check-cla",
        places: .openPullRequests,
        summary: "Sets the labels by what EasyCLA says of the newest commit.",
        examples: ["/check-cla"]
    )

    /// The labels that change.
    private static func effects(of state: CommitStatus.State, on pull: PullRequest) -> [Effect] {
        let (right, wrong) = state == .success ? (yes, no) : (no, yes)
        let removal = pull.labels.contains(wrong) ? [Effect.setLabel(wrong, present: false, on: pull.id)] : []
        return removal + (pull.labels.contains(right) ? [] : [.setLabel(right, present: true, on: pull.id)])
    }
}
