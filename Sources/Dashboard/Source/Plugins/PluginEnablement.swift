/// A line of the configuration that switches a plugin on.
public struct PluginEnablement: Sendable, Hashable {
    /// The name of the plugin.
    public var plugin: String
    /// Where it is on, as written: `harbor` or `harbor/lantern`.
    public var scope: String
    /// The line that says so: `plugins.yaml:12`.
    public var origin: String

    /// Joins the parts.
    public init(plugin: String, scope: String, origin: String) {
        self.plugin = plugin
        self.scope = scope
        self.origin = origin
    }
}
