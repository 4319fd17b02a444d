/// How far the bot has come with a delivery.
public enum DeliveryState: String, Sendable, Hashable, Codable, CaseIterable {
    /// It is on disk and waits for its turn.
    case waiting
    /// Plugins are at it.
    case running
    /// Every plugin is done with it.
    case done
    /// A plugin failed; the bot tries again.
    case retrying
    /// The bot gave up on it; a person has to look.
    case dead
}
