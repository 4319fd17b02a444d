public import PluginKit

/// Closes and reopens issues and pull requests, and says by a label whether they are still of interest.
public struct Lifecycle: Plugin {
    /// The name in `plugins.yaml`: `lifecycle`.
    public static let name: PluginName = "lifecycle"
    /// What it does, for help.
    public static let summary = "Closes, reopens and labels issues and pull requests: `/close`, `/lifecycle frozen`."

    /// Makes the plugin; it has nothing to configure.
    public init(configuration: NoConfiguration) {}

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.reopen) { event, call in
                let issue = event.text.issue
                guard try await Self.owns(issue, event.author, call) else {
                    throw Refusal(
                        "You can't reopen this \(issue.noun): its author and collaborators of the repository can."
                    )
                }
                return [.setState(.open, on: issue.id), .reply("Reopened this \(issue.noun).")]
            },
            .commands(Self.close) { event, call in
                try await Self.closing(event, call)
            },
            .commands(Self.labels.addition, Self.labels.removal) { event, call in
                if event.text.issue.isPullRequest, event.invocations.contains(where: Self.freezes) {
                    throw Refusal("`\(Self.labels.label("frozen"))` is for issues, not for pull requests.")
                }
                let labels = try await call.forge.labels(on: event.thread)
                return Self.labels.effects(of: event.invocations, labels: labels, on: event.thread)
            },
        ]
    }

    private static func closing(_ event: CommandEvent, _ call: Call) async throws -> [Effect] {
        let issue = event.text.issue
        let isAbandoned = issue.labels.contains { abandoned.contains($0) }
        if !isAbandoned, try await !owns(issue, event.author, call) {
            throw Refusal(
                """
                You can't close this \(issue.noun): its author and collaborators of the repository can. Anyone can once \
                it has one of the labels \(abandoned.map { "`\($0)`" }.joined(separator: ", ")).
                """
            )
        }
        guard event.invocations.contains(where: { !$0.arguments.isEmpty }) else {
            return [.setState(.closed, on: issue.id), .reply("Closed this \(issue.noun).")]
        }
        guard !issue.isPullRequest else {
            throw Refusal("A pull request can't be closed as not planned. Comment `/close` to close it.")
        }
        return [.setState(.closedAsNotPlanned, on: issue.id), .reply("Closed this \(issue.noun) as not planned.")]
    }

    /// Whether a person may close and reopen.
    private static func owns(_ issue: Issue, _ login: Login, _ call: Call) async throws -> Bool {
        if issue.author.login == login { return true }
        return try await call.forge.isCollaborator(login, in: issue.id.repository)
    }

    private static func freezes(_ use: Invocation) -> Bool {
        use.word == labels.category && labels.label(use.arguments) == labels.label("frozen")
    }
}

extension Issue {
    fileprivate var noun: String { isPullRequest ? "pull request" : "issue" }
}
