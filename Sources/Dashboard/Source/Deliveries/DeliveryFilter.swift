public import ForgeModel

/// Which deliveries a list shows: those that fit everything that is given.
public struct DeliveryFilter: Sendable, Hashable {
    /// Only those of this repository.
    public var repository: RepositoryName?
    /// Only those about this issue or pull request.
    public var pullRequest: Int?
    /// Only this event, as in `X-GitHub-Event`.
    public var event: String?
    /// Only those in this state.
    public var state: DeliveryState?

    /// Joins the parts.
    public init(
        repository: RepositoryName? = nil,
        pullRequest: Int? = nil,
        event: String? = nil,
        state: DeliveryState? = nil
    ) {
        self.repository = repository
        self.pullRequest = pullRequest
        self.event = event
        self.state = state
    }
}
