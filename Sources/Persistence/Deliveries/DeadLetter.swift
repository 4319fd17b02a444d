public import ForgeModel
public import Foundation

/// Something that the bot gave up on: a plugin's part of a delivery, or a whole delivery that could not be read.
public struct DeadLetter: Hashable, Sendable {
    /// The delivery's GUID.
    public var guid: String
    /// The name of the event.
    public var event: String
    /// The repository; nil for events of an organisation.
    public var repository: RepositoryName?
    /// The number of the issue or pull request; nil when it is about none.
    public var thread: Int?
    /// The plugin, `external:NAME` for one outside the bot; nil when the delivery could not be read.
    public var plugin: String?
    /// Why.
    public var reason: String
    /// When it was given up.
    public var at: Date
}
