/// A request that was not sent, because the bot has no credentials.
public struct MissingCredentials: Error, Hashable, CustomStringConvertible {
    /// What to do.
    public let hint: String

    /// The hint.
    public var description: String { hint }
}
