/// Why a cherry-pick could not even be tried: for the operator.
public struct CherryPickFault: Error, Hashable, CustomStringConvertible {
    /// What failed, and git's own words.
    public let message: String

    /// Makes a fault.
    public init(_ message: String) {
        self.message = message
    }

    /// The text.
    public var description: String { message }
}
