public import ForgeModel
public import Foundation

/// A stored delivery, without its payload.
public struct Delivery: Hashable, Sendable {
    /// Its place in the log.
    public var id: DeliveryID
    /// The forge's id of the delivery.
    public var guid: String
    /// The name of the event.
    public var event: String
    /// The repository; nil for events of an organisation.
    public var repository: RepositoryName?
    /// The number of the issue or pull request; nil when it is about none.
    public var thread: Int?
    /// When it came.
    public var receivedAt: Date
    /// How far its handling has come.
    public var state: DeliveryState
    /// How often it was handled.
    public var attempts: Int
    /// When it is to be handled again; nil when at once or never.
    public var nextAttemptAt: Date?
    /// When the last attempt was over; nil before the first one.
    public var finishedAt: Date?
    /// Why the last attempt failed; nil when it did not.
    public var error: String?
    /// How long the payload is, in bytes; 0 when it was dropped.
    public var payloadBytes: Int
    /// What was done about it, in all attempts.
    public var actions: [DeliveryAction]
}
