/// A key of a ConfigMap that was updated, and what it holds.
public struct HeldKey: Sendable, Hashable {
    /// The key.
    public let key: String
    /// The path of the file that it holds; nil when there is none any more, and so no key.
    public let path: String?

    /// Names a key.
    public init(key: String, path: String?) {
        self.key = key
        self.path = path
    }
}
