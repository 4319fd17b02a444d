public import PluginKit

/// Tells channels of a chat about pushes by hand, and about mentions of their teams.
public struct SlackEvents: Plugin {
    /// The name in `plugins.yaml`: `slackevents`.
    public static let name: PluginName = "slackevents"
    /// What it does, for help.
    public static let summary = "Tells Slack channels about pushes by hand and about mentions of their teams."
    /// The key of its section: `slack`.
    public static let configurationKey = "slack"

    private let mentionChannels: Set<String>
    private let mergeWarnings: PerRepository<MergeWarning>

    /// Makes the plugin from its section.
    public init(configuration: SlackConfiguration) {
        mentionChannels = Set(configuration.mentionChannels)
        mergeWarnings = PerRepository(configuration.mergeWarnings)
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .push { event, call in
                let warning = mergeWarnings[call.repository]
                guard !warning.exempts(event), !event.people.contains(where: call.isBot) else { return [] }
                return warning.channels.map { .postMessage(ChatText.warning(of: event), channel: $0) }
            },
            .texts(at: .everywhere, help: []) { event, _ in
                !mentions(in: event).isEmpty
            } run: { event, call in
                guard !call.isBot(event.author) else { return [] }
                return mentions(in: event).map { mention in
                    .postMessage(ChatText.mention(mention, in: event.text), channel: mention.channel)
                }
            },
        ]
    }

    /// The mentions that a channel wants to hear of.
    private func mentions(in event: CommandEvent) -> [TeamMention] {
        guard !mentionChannels.isEmpty else { return [] }
        return TeamMention.all(in: event.visibleText).filter { mentionChannels.contains($0.channel) }
    }
}

extension TeamMention {
    /// The channel of the special interest group.
    fileprivate var channel: String { "sig-\(group)" }
}
