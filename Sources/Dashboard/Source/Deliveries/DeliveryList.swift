public import ForgeModel

/// One page of a list of deliveries, newest first.
public struct DeliveryList: Sendable, Hashable {
    /// The deliveries of this page.
    public var deliveries: [DeliverySummary]
    /// How many fit the filter on all pages.
    public var total: Int
    /// Deliveries that the bot gave up on, newest first, at most 20, whatever the filter.
    public var dead: [DeliverySummary]
    /// How many deliveries the bot gave up on.
    public var deadTotal: Int
    /// The repositories to choose from.
    public var repositories: [RepositoryName]
    /// The events to choose from.
    public var events: [String]

    /// Joins the parts.
    public init(
        deliveries: [DeliverySummary],
        total: Int,
        dead: [DeliverySummary] = [],
        deadTotal: Int = 0,
        repositories: [RepositoryName] = [],
        events: [String] = []
    ) {
        self.deliveries = deliveries
        self.total = total
        self.dead = dead
        self.deadTotal = deadTotal
        self.repositories = repositories
        self.events = events
    }
}
