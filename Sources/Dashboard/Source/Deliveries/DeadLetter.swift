public import ForgeModel
public import Foundation

/// What the bot gave up on: one plugin's part of a delivery, or a delivery that it could not read.
public struct DeadLetter: Sendable, Hashable {
    /// The delivery's `X-GitHub-Delivery`.
    public var guid: String
    /// The delivery's `X-GitHub-Event`.
    public var event: String
    /// The repository that the delivery is about.
    public var repository: RepositoryName?
    /// The issue or pull request that the delivery is about.
    public var number: Int?
    /// The plugin, `external:NAME` for a program outside the bot; nil when the delivery could not be read.
    public var plugin: String?
    /// Why, in words.
    public var reason: String
    /// When the bot gave up.
    public var at: Date

    /// Joins the parts.
    public init(
        guid: String,
        event: String,
        repository: RepositoryName? = nil,
        number: Int? = nil,
        plugin: String?,
        reason: String,
        at: Date
    ) {
        self.guid = guid
        self.event = event
        self.repository = repository
        self.number = number
        self.plugin = plugin
        self.reason = reason
        self.at = at
    }
}
