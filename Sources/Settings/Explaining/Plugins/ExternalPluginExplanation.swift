/// A plugin outside the bot that gets a repository's webhooks.
public struct ExternalPluginExplanation: Encodable, Hashable, Sendable {
    /// The name.
    public var name: String
    /// Where webhooks are posted to.
    public var endpoint: String
    /// The events that are passed on; empty is all.
    public var events: [String]
    /// Where it is switched on.
    public var place: ConfigurationPlace?
}
