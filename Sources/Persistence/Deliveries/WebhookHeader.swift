/// A header that a delivery came with.
public struct WebhookHeader: Hashable, Codable, Sendable {
    /// The name, such as `X-GitHub-Event`.
    public var name: String
    /// The value, as it came.
    public var value: String

    /// A header.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
