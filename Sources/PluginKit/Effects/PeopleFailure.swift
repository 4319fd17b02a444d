/// What to tell the person who named people that GitHub does not accept.
public struct PeopleFailure: Sendable, Hashable {
    /// The reply, with `{names}` where the names go.
    public let reply: String

    /// Makes one.
    public init(reply: String) {
        self.reply = reply
    }

    /// The reply about certain names.
    public func text(for names: [String]) -> String {
        reply.split(separator: "{names}", omittingEmptySubsequences: false).joined(
            separator: names.joined(separator: ", ")
        )
    }
}
