public import ConfigurationSchema
public import ForgeModel

/// The section of plugins that ask for reviews: `blunderbuss` and `rifle`.
public struct ReviewerSettings: PluginConfiguration, ConfigurationSection {
    /// How many people are wanted.
    public var requestCount = 2
    /// How many are asked at most; 0 for any number.
    public var maxRequestCount = 0
    /// Whether approvers who are no reviewers are left out.
    public var excludesApprovers = false
    /// Whether people who say on their profile that they are busy are left out.
    public var usesStatusAvailability = false
    /// Whether drafts wait until they are ready.
    public var ignoresDrafts = false
    /// Whose pull requests are left alone.
    public var ignoredAuthors: [Login] = []
    /// The status to wait for; nil to ask when a pull request is opened.
    public var waitForStatus: AwaitedStatus?

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("request_count", \.requestCount, "How many people are asked for a review.", example: "3"),
        .init(
            "max_request_count",
            \.maxRequestCount,
            """
            How many are asked at most, `required_reviewers` aside; 0 for any number. Each changed directory has \
            somebody asked, so there may be more than `request_count`.
            """,
            example: "4"
        ),
        .init(
            "exclude_approvers",
            \.excludesApprovers,
            "Whether approvers are left out, who otherwise fill up what reviewers leave.",
            example: "true"
        ),
        .init(
            "use_status_availability",
            \.usesStatusAvailability,
            "Whether people are left out whose profile says that they are busy.",
            example: "true"
        ),
        .init(
            "ignore_drafts",
            \.ignoresDrafts,
            "Whether drafts wait until they are ready for review.",
            example: "true"
        ),
        .init(
            "ignore_authors",
            \.ignoredAuthors,
            "The people whose pull requests nobody is asked to review.",
            example: "[harbor-robot]"
        ),
        .init(
            "wait_for_status",
            \.waitForStatus,
            "The commit status that must come first. Without it, people are asked when a pull request is opened.",
            example: "{context: tide}"
        ),
    ]

    /// Checks the numbers.
    public mutating func finish(_ decoder: any Decoder) throws {
        if requestCount < 1 {
            throw decoder.mistake("`request_count` is \(requestCount); it must be at least 1", at: "request_count")
        }
        if maxRequestCount < 0 {
            throw decoder.mistake(
                "`max_request_count` is \(maxRequestCount); it must be at least 0, which sets no limit",
                at: "max_request_count"
            )
        }
    }

    /// Whether a pull request is one that people are asked for unbidden.
    public func wants(_ pull: PullRequest) -> Bool {
        !(pull.isDraft && ignoresDrafts) && !ignoredAuthors.contains(pull.author.login)
    }
}
