public import ConfigurationSchema

/// A server that chooses clusters: `scheduler.external`.
public struct ExternalScheduler: ConfigurationSection, Hashable {
    /// Its address.
    public var url = ""
    /// How long its answers count; nil is not at all.
    public var cache: ExternalSchedulerCache?

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "url",
            \.url,
            "The address of the server.",
            example: "'http://scheduler.example.com'",
            isRequired: true
        ),
        .init(
            "cache",
            \.cache,
            "How long its answers count; without it, every job asks.",
            example: "{entry_timeout_interval: 5m, cleanup_interval: 10m}"
        ),
    ]

    /// No server.
    public init() {}

    /// Checks the address.
    public mutating func finish(_ decoder: any Decoder) throws {
        try decoder.reportUnlessAddress(url, at: "url")
    }
}
