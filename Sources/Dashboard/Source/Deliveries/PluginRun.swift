/// What one plugin did with a delivery.
public struct PluginRun: Sendable, Hashable {
    /// The name of the plugin.
    public var plugin: String
    /// How long it took.
    public var duration: Duration
    /// What it wanted, in words: `add label lgtm`; empty when it wanted nothing.
    public var effects: [String]
    /// What it told the person who asked, when it refused.
    public var refusal: String?
    /// Why it failed, for the operator.
    public var error: String?

    /// Joins the parts.
    public init(
        plugin: String,
        duration: Duration,
        effects: [String] = [],
        refusal: String? = nil,
        error: String? = nil
    ) {
        self.plugin = plugin
        self.duration = duration
        self.effects = effects
        self.refusal = refusal
        self.error = error
    }
}
