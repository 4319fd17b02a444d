public import ConfigurationSchema
public import YAML

/// A plugin outside the bot, to which webhooks are passed on.
public struct ExternalPlugin: ConfigurationSection, Hashable {
    /// The name.
    public var name = ""
    /// Where webhooks are posted to.
    public var endpoint = ""
    /// The events that are passed on; empty is all.
    public var events: [String] = []
    /// Where the plugin is switched on.
    public var location: SourceLocation?

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("name", \.name, "The name of the plugin.", example: "needs-rebase", isRequired: true),
        .init(
            "endpoint",
            \.endpoint,
            """
            Where webhooks are posted to; `http://NAME` when nothing is said. A plugin of Prow's that Bowsprit has \
            (`cherrypicker`, `needs-rebase`, `refresh`) is the one that comes with the bot, unless it is elsewhere.
            """,
            example: "'http://needs-rebase.prow.svc:8888'"
        ),
        .init(
            "events",
            \.events,
            "The events that are passed on, by GitHub's names; without it, all.",
            example: "[pull_request, issue_comment]"
        ),
    ]

    /// A plugin without a name.
    public init() {}

    /// Gives the plugin its usual endpoint where it has none, and notes the place.
    public mutating func finish(_ decoder: any Decoder) throws {
        try decoder.reportUnlessAddress(endpoint, at: "endpoint")
        if endpoint.isEmpty { endpoint = usualEndpoint }
        location = decoder.sourceLocation()
    }

    /// Whether the endpoint is the one that Prow takes where none is given: `http://NAME`.
    public var hasUsualEndpoint: Bool { endpoint == usualEndpoint || endpoint == usualEndpoint + "/" }

    private var usualEndpoint: String { "http://\(name)" }

    /// Whether an event (the value of `X-GitHub-Event`) is passed on.
    public func wants(event: String) -> Bool {
        events.isEmpty || events.contains(event)
    }
}
