public import ForgeModel
public import Foundation

/// A delivery that is to be stored.
public struct NewDelivery: Sendable {
    /// The forge's id of the delivery (`X-GitHub-Delivery`).
    public var guid: String
    /// The name of the event (`X-GitHub-Event`).
    public var event: String
    /// The repository; nil for events of an organisation.
    public var repository: RepositoryName?
    /// The number of the issue or pull request; nil when it is about none.
    public var thread: Int?
    /// When it came.
    public var receivedAt: Date
    /// ``DeliveryState/pending``, or ``DeliveryState/done`` when it is known already that nothing is to do.
    public var state: DeliveryState
    /// The headers, where the delivery is to be passed on; they are not kept otherwise.
    public var headers: [WebhookHeader]
    /// The body, as it came.
    public var payload: Data

    /// A delivery with everything that is known of it.
    public init(
        guid: String,
        event: String,
        repository: RepositoryName?,
        thread: Int?,
        receivedAt: Date,
        state: DeliveryState = .pending,
        headers: [WebhookHeader] = [],
        payload: Data
    ) {
        self.guid = guid
        self.event = event
        self.repository = repository
        self.thread = thread
        self.receivedAt = receivedAt
        self.state = state
        self.headers = headers
        self.payload = payload
    }
}
