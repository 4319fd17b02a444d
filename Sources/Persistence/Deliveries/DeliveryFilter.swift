public import ForgeModel

/// Which deliveries to list. A condition that is nil or empty selects every delivery.
public struct DeliveryFilter: Hashable, Sendable {
    /// The states.
    public var states: Set<DeliveryState>
    /// The name of the event.
    public var event: String?
    /// The repository.
    public var repository: RepositoryName?
    /// The number of the issue or pull request.
    public var thread: Int?

    /// A filter with these conditions.
    public init(
        states: Set<DeliveryState> = [],
        event: String? = nil,
        repository: RepositoryName? = nil,
        thread: Int? = nil
    ) {
        self.states = states
        self.event = event
        self.repository = repository
        self.thread = thread
    }
}
