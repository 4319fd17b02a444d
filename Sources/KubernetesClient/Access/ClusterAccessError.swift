/// A cluster cannot be reached as the operator's files say.
public struct ClusterAccessError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, and what would be right.
    public let description: String

    /// An error in words.
    public init(_ description: String) {
        self.description = description
    }
}
