public import ConfigurationSchema

/// `tide.gerrit`: which changes of Gerrit belong to the merge pool.
public struct GerritPool: ConfigurationSection, Hashable {
    /// The repositories.
    public var queries: [GerritRepositories] = []
    /// How many changes are asked for at a time.
    public var rateLimit = 5

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "queries",
            \.queries,
            "The repositories whose changes are merged.",
            example: "[{org: 'https://review.example.com', repos: [firmware]}]"
        ),
        .init("ratelimit", \.rateLimit, "How many changes are asked for at a time."),
    ]

    /// No repositories.
    public init() {}

    /// Checks the number.
    public mutating func finish(_ decoder: any Decoder) throws {
        try decoder.reportNegative(rateLimit, at: "ratelimit")
    }
}
