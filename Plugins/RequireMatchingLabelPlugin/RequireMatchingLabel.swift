public import PluginKit

/// Marks issues and pull requests that have no label of a kind that they need.
public struct RequireMatchingLabel: Plugin {
    /// The name in `plugins.yaml`: `require-matching-label`.
    public static let name: PluginName = "require-matching-label"
    /// What it does, for help.
    public static let summary = "Labels issues and pull requests that lack a label of a kind that they need."
    /// The key in `plugins.yaml`: `require_matching_label`.
    public static let configurationKey = "require_matching_label"

    static let command = Command(
        "check-required-labels",
        places: [.openIssues, .openPullRequests],
        summary: "Looks again whether the labels are there that are needed.",
        examples: ["/check-required-labels"]
    )

    let entries: [RequiredLabel]

    /// Makes the plugin from its section.
    public init(configuration: [RequiredLabel]) {
        entries = configuration
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .pullRequest(.opened, .reopened, .labeled, .unlabeled) { event, call in
                let pull = event.pullRequest
                let entries = entries(forPullRequests: true, pull.repository, branch: pull.base.name)
                return try await effects(of: entries, on: pull.id, changed: event.label, call)
            },
            .issue(.opened, .reopened, .labeled, .unlabeled) { event, call in
                let entries = entries(forPullRequests: false, event.issue.id.repository, branch: "")
                return try await effects(of: entries, on: event.issue.id, changed: event.label, call)
            },
            .commands(Self.command) { event, call in
                let entries = try await entries(for: event.text, call)
                if entries.isEmpty {
                    throw Refusal("Nothing to check: no labels are required here.")
                }
                return try await effects(of: entries, on: event.thread, changed: nil, call)
            },
        ]
    }

    private func entries(forPullRequests: Bool, _ repository: RepositoryName, branch: String) -> [RequiredLabel] {
        entries.filter {
            $0.isFor(pullRequests: forPullRequests, in: repository) && ($0.branch.isEmpty || $0.branch == branch)
        }
    }

    /// The entries for what somebody commented on. Its branch is only asked for where it matters.
    private func entries(for text: TextEvent, _ call: Call) async throws -> [RequiredLabel] {
        let (isPull, thread) = (text.issue.isPullRequest, text.issue.id)
        var branch = text.pullRequest?.base.name ?? ""
        let mine = entries.filter { $0.isFor(pullRequests: isPull, in: thread.repository) }
        if isPull, branch.isEmpty, mine.contains(where: { !$0.branch.isEmpty }) {
            branch = try await call.forge.pullRequest(thread).base.name
        }
        return entries(forPullRequests: isPull, thread.repository, branch: branch)
    }

    /// What the entries make of the labels that are there now, once the grace period of those is over that people have
    /// had no time to label.
    private func effects(
        of entries: [RequiredLabel],
        on thread: ThreadID,
        changed label: LabelName?,
        _ call: Call
    ) async throws -> [Effect] {
        let entries = entries.filter { entry in label.map { entry.pattern.matches($0.text) } ?? true }
        if entries.isEmpty { return [] }
        let grace = label == nil ? entries.map(\.gracePeriod.duration).max() ?? .zero : .zero
        if call.waited < grace { throw Postponed(by: grace - call.waited, until: "labels had time to be put on") }
        let labels = try await call.forge.labels(on: thread)
        return entries.flatMap { $0.effects(on: thread, labels: labels) }
    }
}
