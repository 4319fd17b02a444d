/// A service that the operator connected did not do what was asked.
public struct ServiceFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The service, what was asked of it and what came, without keys.
    public let description: String
    /// The status of its answer; nil when none came.
    public let status: UInt?

    /// A fault in words.
    public init(_ description: String, status: UInt? = nil) {
        self.description = description
        self.status = status
    }
}
