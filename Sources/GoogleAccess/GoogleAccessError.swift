/// Why there is no token for Google's services.
public struct GoogleAccessError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong and what to do, without the key.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
