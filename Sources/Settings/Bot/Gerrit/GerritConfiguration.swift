public import ConfigurationSchema
public import JobModel
public import RE2

/// `gerrit`: which repositories of Gerrit are listened to.
public struct GerritConfiguration: ConfigurationSection, Hashable {
    /// How often Gerrit is asked for changes.
    public var tickInterval = GoDuration.minutes(1)
    /// How many changes are asked for at a time.
    public var rateLimit = 5
    /// The address of the dashboard, for links in comments; empty for none.
    public var deckURL = ""
    /// The commands that start jobs; nil is any.
    public var allowedPresubmitTriggers: RegularExpression?
    /// The repositories.
    public var repositories: [GerritRepositories] = []

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("tick_interval", \.tickInterval, "How often Gerrit is asked for changes."),
        .init("ratelimit", \.rateLimit, "How many changes are asked for at a time."),
        .init(
            "deck_url",
            \.deckURL,
            "The address of the dashboard, for links in comments.",
            example: "'https://prow.example.com'"
        ),
        .init(
            "allowed_presubmit_trigger_re",
            \.allowedPresubmitTriggers,
            "The comments that may start jobs; without it, all that are commands.",
            example: "'^/test'"
        ),
        .init(
            "org_repos_config",
            \.repositories,
            "The repositories that are listened to.",
            example: "[{org: 'https://review.example.com', repos: [firmware]}]"
        ),
    ]

    /// No repositories.
    public init() {}

    /// Checks the number and the address.
    public mutating func finish(_ decoder: any Decoder) throws {
        try decoder.reportNegative(rateLimit, at: "ratelimit")
        try decoder.reportUnlessAddress(deckURL, at: "deck_url")
    }
}
