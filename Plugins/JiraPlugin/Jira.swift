public import PluginKit

/// Links issues in Jira with the issues and pull requests that name them.
public struct Jira: Plugin {
    /// The name in `plugins.yaml`: `jira`.
    public static let name: PluginName = "jira"
    /// What it does, for help.
    public static let summary =
        "Links issues in Jira, such as `PROJ-12`, with the issues and pull requests that name them."

    let disabledProjects: Set<String>

    /// Makes the plugin from its section.
    public init(configuration: JiraConfiguration) {
        disabledProjects = Set(configuration.disabledProjects.map { $0.uppercased() })
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .texts(at: .everywhere, help: [], wants: { event, _ in Self.mayNameIssue(event.text) }) { event, call in
                try await effects(of: event.text, call)
            },
            .comment(.edited) { event, call in
                try await effects(of: Self.text(event.comment, on: event.issue), call)
            },
            .issue(.edited) { event, call in try await effects(of: Self.description(of: event.issue), call) },
            .pullRequest(.edited) { event, call in
                try await effects(of: Self.description(of: Issue(event.pullRequest)), call)
            },
        ]
    }
}

extension Jira {
    /// How many issues of one text are looked up.
    static let limit = 20
    /// How many characters [GitHub takes](https://github.com/orgs/community/discussions/27190) in a text.
    private static let textLimit = 65_536

    private static func text(_ comment: Comment, on issue: Issue) -> TextEvent {
        TextEvent(
            issue: issue,
            source: .comment(comment.id),
            author: comment.author,
            body: comment.body,
            url: comment.url
        )
    }

    private static func description(of issue: Issue) -> TextEvent {
        TextEvent(issue: issue, source: .description, author: issue.author, body: issue.body, url: issue.url)
    }

    /// The texts in which keys count: the title is part of the description.
    private static func parts(of text: TextEvent) -> [String] {
        text.source == .description ? [text.issue.title, text.body] : [text.body]
    }

    private static func mayNameIssue(_ text: TextEvent) -> Bool { parts(of: text).contains(where: JiraKey.isIn) }

    private func effects(of text: TextEvent, _ call: Call) async throws -> [Effect] {
        let keys = try await keys(in: text, call)
        guard !keys.isEmpty, let jira = call.jira else { return [] }
        // The page without the comment's place on it, so that there is one link however often a key is named.
        let page = String(text.url.prefix { $0 != "#" })
        let title = "\(text.issue.id): \(text.issue.title)"
        let links = keys.map { Effect.linkInJira(JiraLink(key: $0, url: page, title: title)) }
        let body = JiraKey.link(Set(keys), in: text.body, at: jira.address)
        // GitHub has no address for the text of a review that was submitted here.
        guard body != text.body, body.utf16.count <= Self.textLimit, text.source != .review else { return links }
        return links + [.setText(body, of: text.source, on: text.issue.id)]
    }

    /// The issues that a text names, in their order, as far as there are such.
    private func keys(in text: TextEvent, _ call: Call) async throws -> [String] {
        guard let jira = call.jira, Self.mayNameIssue(text) else { return [] }
        let candidates = Self.parts(of: text).flatMap(JiraKey.all).filter { !disabledProjects.contains($0.project) }
        guard !candidates.isEmpty else { return [] }
        let projects = try await jira.projects()
        var keys: [String] = []
        for key in candidates.lazy.filter({ projects.contains($0.project) }).map(\.text).uniqued.prefix(Self.limit)
        where try await jira.hasIssue(key) {
            keys.append(key)
        }
        return keys
    }
}
