public import PluginKit

/// The section `sigmention` of `plugins.yaml`.
public struct SigMentionConfiguration: PluginConfiguration, ConfigurationSection {
    /// What finds mentions of teams.
    public var expression = TeamMention.kubernetes

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "regexp",
            \.expression,
            """
            What finds mentions of teams: a regular expression (RE2) whose first group is the name of the special \
            interest group, and whose second, if there is one, says what the team is for.
            """,
            example: "'@harbor/sig-([\\w-]*)-(bugs|proposals)'"
        )
    ]

    /// Checks that the expression has a group; an empty one stands for the default.
    public mutating func finish(_ decoder: any Decoder) throws {
        if expression.pattern.isEmpty { expression = TeamMention.kubernetes }
        guard expression.groupCount < 1 else { return }
        throw decoder.mistake("the expression needs a group that finds the name, such as `sig-(\\w+)`", at: "regexp")
    }
}
