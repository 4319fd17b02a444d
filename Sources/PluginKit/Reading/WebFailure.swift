/// Why a web service did not give what was asked for.
public struct WebFailure: Error, Hashable, CustomStringConvertible {
    /// What was asked and what came, without keys.
    public let reason: String

    /// Makes a failure.
    public init(_ reason: String) {
        self.reason = reason
    }

    /// The reason.
    public var description: String { reason }
}
