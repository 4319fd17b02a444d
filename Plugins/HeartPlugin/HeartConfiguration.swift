public import PluginKit

/// The section `heart` of `plugins.yaml`.
public struct HeartConfiguration: PluginConfiguration, ConfigurationSection {
    /// Whose comments are liked.
    public var adorees: [Login] = []
    /// What a comment must match somewhere to be liked; without it none is.
    public var commentExpression: RegularExpression?

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("adorees", \.adorees, "The people whose comments get a reaction.", example: "[harbor-robot]"),
        .init(
            "commentregexp",
            \.commentExpression,
            "What their comments must match. Without it, comments get no reactions.",
            example: "(?i)lgtm"
        ),
    ]
}
