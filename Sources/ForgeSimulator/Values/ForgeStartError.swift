/// Why a simulator can't start, in words that say what to change.
public struct ForgeStartError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
