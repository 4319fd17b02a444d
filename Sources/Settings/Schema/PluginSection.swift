public import ConfigurationSchema

/// A plugin's own section of `plugins.yaml`, for the documentation.
public struct PluginSection: Sendable {
    /// The name of the plugin.
    public let plugin: String
    /// What the plugin does, in a sentence.
    public let summary: String
    /// The key of the section.
    public let key: String
    /// The form of the section.
    public let schema: ValueSchema

    /// Describes the section of a plugin.
    public init(plugin: String, summary: String, key: String, schema: ValueSchema) {
        self.plugin = plugin
        self.summary = summary
        self.key = key
        self.schema = schema
    }

    /// Whether there is nothing to configure.
    var isEmpty: Bool {
        if case .section(let section) = schema { section.keyDescriptions.isEmpty } else { false }
    }
}
