public import ConfigurationSchema
public import JobModel

/// `push_gateway`: where metrics are pushed to.
public struct PushGateway: ConfigurationSection, Hashable {
    /// The address; empty for nowhere.
    public var endpoint = ""
    /// How often they are pushed.
    public var interval = GoDuration.minutes(1)
    /// Whether `/metrics` is served all the same.
    public var servesMetrics = false

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("endpoint", \.endpoint, "The address of the push gateway.", example: "'http://pushgateway.example.com'"),
        .init("interval", \.interval, "How often metrics are pushed."),
        .init("serve_metrics", \.servesMetrics, "Whether `/metrics` is served all the same."),
    ]

    /// Metrics are not pushed.
    public init() {}

    /// Checks the address.
    public mutating func finish(_ decoder: any Decoder) throws {
        try decoder.reportUnlessAddress(endpoint, at: "endpoint")
    }
}
