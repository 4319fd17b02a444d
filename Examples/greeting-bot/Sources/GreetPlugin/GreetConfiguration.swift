public import PluginKit

/// The section `greet` of `plugins.yaml`.
public struct GreetConfiguration: PluginConfiguration, ConfigurationSection {
    /// How a greeting begins.
    public var words = "Ahoy"
    /// The label that says that somebody was greeted.
    public var label: LabelName = "greeted"

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("words", \.words, "How a greeting begins.", example: "Good morning"),
        .init("label", \.label, "The label for issues and pull requests with a greeting.", example: "said-hello"),
    ]
}
