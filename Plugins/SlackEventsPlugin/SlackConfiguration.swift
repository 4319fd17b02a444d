public import PluginKit

/// The section `slack` of `plugins.yaml`.
public struct SlackConfiguration: PluginConfiguration, ConfigurationSection {
    /// The channels that hear of mentions of their team, such as `sig-node`.
    public var mentionChannels: [String] = []
    /// Which channels hear of pushes by hand.
    public var mergeWarnings: [MergeWarning] = []

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "mentionchannels",
            \.mentionChannels,
            "The channels `sig-NAME` that hear of comments which mention a team `@kubernetes/sig-NAME-...`.",
            example: "[sig-node, sig-testing]"
        ),
        .init("mergewarnings", \.mergeWarnings, "Who hears of pushes that did not go through the bot."),
    ]
}
