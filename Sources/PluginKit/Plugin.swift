/// A plugin of the bot: a value that answers commands and events with effects.
///
/// A plugin holds no client, lock or clock. What it knows comes in with the call; what it wants is what it returns.
/// It is made anew whenever the configuration changes.
public protocol Plugin: Sendable {
    /// The plugin's own section of `plugins.yaml`.
    associatedtype Configuration: PluginConfiguration = NoConfiguration

    /// The name by which `plugins.yaml` switches it on, the same as Prow's where Prow has it.
    static var name: PluginName { get }

    /// One sentence that says what it does, for `/help` and the dashboard.
    static var summary: String { get }

    /// The key of its section in `plugins.yaml`; its name unless said otherwise.
    static var configurationKey: String { get }

    /// Makes the plugin.
    ///
    /// - Throws: ``ConfigurationError`` when the configuration decodes but makes no sense.
    init(configuration: Configuration) throws(ConfigurationError)

    /// What it listens to. Asked for once, when the plugin was made.
    var handlers: [Handler] { get }
}

extension Plugin {
    /// The plugin's name.
    public static var configurationKey: String { name.text }
}
