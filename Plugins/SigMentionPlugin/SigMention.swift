public import PluginKit

/// Labels issues and pull requests with the special interest groups whose teams are mentioned.
///
/// Where somebody from outside mentions a team, which notifies nobody, the bot repeats the mention.
public struct SigMention: Plugin {
    /// The name in `plugins.yaml`: `sigmention`.
    public static let name: PluginName = "sigmention"
    /// What it does, for help.
    public static let summary = "Labels what mentions a team of a special interest group with that group."

    /// The labels that a team's purpose brings.
    private static let kinds: [String: LabelName] = [
        "bugs": "kind/bug", "feature-requests": "kind/feature", "api-reviews": "kind/api-change",
        "proposals": "kind/design",
    ]

    private let expression: RegularExpression

    /// Makes the plugin from its section.
    public init(configuration: SigMentionConfiguration) {
        expression = configuration.expression
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .texts(at: .everywhere, help: []) { event, _ in
                expression.matches(event.visibleText)
            } run: { event, call in
                guard !call.isBot(event.author) else { return [] }
                let mentions = TeamMention.all(in: event.visibleText, expression)
                return try await Self.effects(of: mentions, in: event, call)
            }
        ]
    }

    private static func effects(
        of mentions: [TeamMention],
        in event: CommandEvent,
        _ call: Call
    ) async throws -> [Effect] {
        let there = event.text.issue.labels
        let wanted = mentions.flatMap { [$0.label, kinds[$0.purpose ?? ""]].compactMap(\.self) }
        let known = wanted.allSatisfy(there.contains) ? there : try await call.forge.labels(in: call.repository)
        let meant = mentions.filter { known.contains($0.label) }
        guard !meant.isEmpty else { return [] }
        var added: [LabelName] = []
        for mention in meant {
            for label in [mention.label, kinds[mention.purpose ?? ""]].compactMap(\.self) {
                guard let spelled = known.first(where: { $0 == label }), !(there + added).contains(label) else {
                    continue
                }
                added.append(spelled)
            }
        }
        let labels = added.map { Effect.setLabel($0, present: true, on: event.thread) }
        guard try await !call.forge.isMember(event.author, of: call.repository.owner) else { return labels }
        // GitHub notifies a team only when somebody mentions it who belongs to the organisation.
        let names = meant.map(\.text).joined(separator: ", ")
        return labels + [.reply("Repeating the mentions, so that GitHub notifies the teams: \(names)")]
    }
}

extension TeamMention {
    /// The label of the special interest group.
    fileprivate var label: LabelName { LabelName("sig/\(group.lowercased())") }
}
