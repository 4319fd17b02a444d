public import ForgeModel
public import Foundation

/// One delivery of a webhook, as a row of a list shows it.
public struct DeliverySummary: Sendable, Hashable {
    /// Its `X-GitHub-Delivery`.
    public var guid: String
    /// Its `X-GitHub-Event`.
    public var event: String
    /// The `action` of its payload.
    public var action: String?
    /// The repository that it is about.
    public var repository: RepositoryName?
    /// The issue or pull request that it is about.
    public var number: Int?
    /// Who made it happen.
    public var sender: Login?
    /// When it came in.
    public var received: Date
    /// How far the bot has come with it.
    public var state: DeliveryState
    /// How often the bot has begun to handle it.
    public var attempts: Int
    /// How long handling it took.
    public var duration: Duration?
    /// What each plugin did.
    public var plugins: [PluginRun]
    /// Why it failed, in words.
    public var error: String?

    /// Joins the parts.
    public init(
        guid: String,
        event: String,
        action: String? = nil,
        repository: RepositoryName? = nil,
        number: Int? = nil,
        sender: Login? = nil,
        received: Date,
        state: DeliveryState,
        attempts: Int = 1,
        duration: Duration? = nil,
        plugins: [PluginRun] = [],
        error: String? = nil
    ) {
        self.guid = guid
        self.event = event
        self.action = action
        self.repository = repository
        self.number = number
        self.sender = sender
        self.received = received
        self.state = state
        self.attempts = attempts
        self.duration = duration
        self.plugins = plugins
        self.error = error
    }
}
