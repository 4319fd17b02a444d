/// Why the bot did something.
public struct Cause: Sendable, Hashable, Codable {
    /// In words: `/test all by @mira`.
    public var text: String
    /// The GUID of the delivery that it goes back to.
    public var delivery: String?

    /// Joins the parts.
    public init(text: String, delivery: String? = nil) {
        self.text = text
        self.delivery = delivery
    }
}
