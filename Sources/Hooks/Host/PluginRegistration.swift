public import PluginKit
public import Settings
public import YAML

/// A plugin that the bot offers, whatever its type: how to make it from `plugins.yaml`, and what it is for.
public struct PluginRegistration: Sendable {
    /// Its name in `plugins.yaml`.
    public let name: PluginName
    /// What it does, in a sentence.
    public let summary: String
    /// The key of its section.
    public let configurationKey: String
    /// The form of its section.
    public let schema: ValueSchema
    private let make: @Sendable (PluginsConfiguration) -> Made

    /// A plugin as its configuration made it, and what is wrong with that configuration.
    public struct Made: Sendable {
        /// Its handlers; none when the configuration does not do.
        public let handlers: [Handler]
        /// Mistakes in its section, with their places.
        public let diagnostics: [Diagnostic]
    }

    /// Registers a plugin.
    public init<Subject: Plugin>(_ type: Subject.Type) {
        name = Subject.name
        summary = Subject.summary
        configurationKey = Subject.configurationKey
        schema = Subject.Configuration.schema
        make = { configuration in Self.made(type, configuration) }
    }

    /// Its section, for the documentation.
    public var section: PluginSection {
        PluginSection(plugin: name.text, summary: summary, key: configurationKey, schema: schema)
    }

    private static func made<Subject: Plugin>(_ type: Subject.Type, _ configuration: PluginsConfiguration) -> Made {
        let section = configuration.section(named: Subject.configurationKey, as: Subject.Configuration.self)
        let mistakes = section?.diagnostics ?? []
        do throws(ConfigurationError) {
            let plugin = try Subject(configuration: section?.value ?? Subject.Configuration())
            return Made(handlers: plugin.handlers, diagnostics: mistakes)
        } catch {
            let place = configuration.sections[Subject.configurationKey]?.location
            let mistake = Diagnostic(
                at: place ?? SourceLocation(file: "plugins.yaml", line: 1, column: 1),
                code: "plugin-configuration",
                message: error.message
            )
            return Made(handlers: [], diagnostics: mistakes + [mistake])
        }
    }

    /// Makes the plugin with its section of the configuration.
    public func made(with configuration: PluginsConfiguration) -> Made { make(configuration) }
}
