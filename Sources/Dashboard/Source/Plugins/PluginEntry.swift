/// A plugin and its commands.
public struct PluginEntry: Sendable, Hashable {
    /// Its name, as in `plugins.yaml`.
    public var name: String
    /// What it does, in one sentence.
    public var summary: String
    /// Its commands.
    public var commands: [CommandEntry]
    /// Where webhooks are passed on to, for a program outside the bot; nil for a plugin that comes with it.
    public var endpoint: String?

    /// Joins the parts.
    public init(name: String, summary: String, commands: [CommandEntry] = [], endpoint: String? = nil) {
        self.name = name
        self.summary = summary
        self.commands = commands
        self.endpoint = endpoint
    }
}
