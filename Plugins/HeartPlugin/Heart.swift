public import PluginKit

/// Likes comments of chosen people, and pull requests that add owners.
public struct Heart: Plugin {
    /// The name in `plugins.yaml`: `heart`.
    public static let name: PluginName = "heart"
    /// What it does, for help.
    public static let summary = "Reacts with a heart or the like to comments of chosen people and to new owners."

    private static let reactions: [Reaction] = [.thumbsUp, .heart, .hooray]

    private let configuration: HeartConfiguration

    /// Makes the plugin from its section.
    public init(configuration: HeartConfiguration) {
        self.configuration = configuration
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .comment(.created) { event, call in
                guard event.issue.isPullRequest, configuration.adorees.contains(event.comment.author.login),
                    let expression = configuration.commentExpression, !expression.pattern.isEmpty,
                    expression.matches(event.comment.body)
                else { return [] }
                return Self.like(.comment(event.comment.id), on: event.issue.id, call)
            },
            .pullRequest(.opened) { event, call in
                let id = event.pullRequest.id
                let settings = call.owners.settings(for: call.repository)
                let names = [settings.fileName, settings.aliasesFileName]
                let addsOwners = try await call.forge.changedFiles(of: id).contains { file in
                    file.additions > 0 && names.contains { file.path == $0 || file.path.hasSuffix("/\($0)") }
                }
                return addsOwners ? Self.like(.description, on: id, call) : []
            },
        ]
    }

    private static func like(_ source: TextEvent.Source, on id: ThreadID, _ call: Call) -> [Effect] {
        var random = call.random
        return reactions.randomElement(using: &random).map { [.react($0, to: source, on: id)] } ?? []
    }
}
