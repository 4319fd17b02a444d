public import YAML

/// A plugin outside the bot, to which webhooks are passed on.
public struct ExternalPlugin: Decodable, Hashable, Sendable {
    /// The name.
    public var name: String
    /// Where webhooks are posted to.
    public var endpoint: String
    /// The events that are passed on; empty is all.
    public var events: [String]
    /// Where the plugin is switched on.
    public var location: SourceLocation?

    private enum CodingKeys: CodingKey {
        case name, endpoint, events
    }

    /// Decodes an entry; the endpoint is `http://NAME` where none is given.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        name = try container.decode(String.self, forKey: .name)
        endpoint = try container.value(.endpoint, default: "http://\(name)")
        events = try container.list(.events)
        location = decoder.sourceLocation()
    }

    /// Whether an event (the value of `X-GitHub-Event`) is passed on.
    public func wants(event: String) -> Bool {
        events.isEmpty || events.contains(event)
    }
}
