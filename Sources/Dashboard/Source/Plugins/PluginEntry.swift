/// A plugin and its commands.
public struct PluginEntry: Sendable, Hashable {
    /// Its name, as in `plugins.yaml`.
    public var name: String
    /// What it does, in one sentence.
    public var summary: String
    /// Its commands.
    public var commands: [CommandEntry]

    /// Joins the parts.
    public init(name: String, summary: String, commands: [CommandEntry] = []) {
        self.name = name
        self.summary = summary
        self.commands = commands
    }
}
