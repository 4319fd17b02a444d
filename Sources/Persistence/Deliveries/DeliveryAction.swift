/// Something that was done about a delivery, or not, and why.
public struct DeliveryAction: Hashable, Codable, Sendable {
    /// What came of an action.
    public enum Outcome: String, CaseIterable, Codable, Hashable, Sendable {
        /// It was done, or was so already.
        case done
        /// The person who asked may not, or asked for something that can't be.
        case refused
        /// It failed.
        case failed
        /// It was left out, as in a dry run.
        case skipped
    }

    /// The plugin.
    public var plugin: String
    /// What was to be done, in words.
    public var action: String
    /// What came of it.
    public var outcome: Outcome
    /// How long it took.
    public var duration: Duration
    /// The refusal, the error, or other details; nil when there are none.
    public var detail: String?

    /// An action with everything that is known of it.
    public init(plugin: String, action: String, outcome: Outcome, duration: Duration, detail: String? = nil) {
        self.plugin = plugin
        self.action = action
        self.outcome = outcome
        self.duration = duration
        self.detail = detail
    }
}
