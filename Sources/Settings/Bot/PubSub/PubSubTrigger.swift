public import ConfigurationSchema

/// Subscriptions of Google's Pub/Sub whose messages start jobs: an entry of `pubsub_triggers`.
public struct PubSubTrigger: ConfigurationSection, Hashable {
    /// The Google Cloud project.
    public var project = ""
    /// The ids of the subscriptions.
    public var topics: [String] = []
    /// The clusters that jobs may run on; `*` is any.
    public var allowedClusters: [String] = []
    /// How many messages are worked on at a time.
    public var maxOutstandingMessages = 10

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("project", \.project, "The Google Cloud project.", example: "my-project", isRequired: true),
        .init("topics", \.topics, "The ids of the subscriptions.", example: "[start-jobs]"),
        .init(
            "allowed_clusters",
            \.allowedClusters,
            "The build clusters that the jobs may run on; `*` is any.",
            example: "[default]"
        ),
        .init(
            "max_outstanding_messages",
            \.maxOutstandingMessages,
            "How many messages are worked on at a time."
        ),
    ]

    /// No subscriptions.
    public init() {}

    /// What the older `pubsub_subscriptions` says about a project.
    init(project: String, topics: [String]) {
        self.project = project
        self.topics = topics
        allowedClusters = ["*"]
    }

    /// Checks the number; 0 is the default.
    public mutating func finish(_ decoder: any Decoder) throws {
        try decoder.reportNegative(maxOutstandingMessages, at: "max_outstanding_messages")
        if maxOutstandingMessages == 0 { maxOutstandingMessages = PubSubTrigger().maxOutstandingMessages }
    }
}
