/// Everything that the page of one delivery shows.
public struct DeliveryDetails: Sendable, Hashable {
    /// The delivery itself.
    public var summary: DeliverySummary
    /// The payload as it came: JSON.
    public var payload: String
    /// Whether the page may offer to handle it again.
    public var mayReplay: Bool

    /// Joins the parts.
    public init(summary: DeliverySummary, payload: String, mayReplay: Bool = false) {
        self.summary = summary
        self.payload = payload
        self.mayReplay = mayReplay
    }
}
