/// A comment that the bot keeps current: there is at most one for each key under an issue or pull request.
public struct Notice: Sendable, Hashable {
    /// How a notice that says something new is shown.
    public enum Renewal: String, Sendable, Hashable {
        /// The comment is edited where it stands.
        case inPlace
        /// The comment is deleted and written again at the end, so that people are notified.
        case atTheEnd
    }

    /// Names the notice; hidden in the comment, so that it is found again.
    public let key: String
    /// What it says, in Markdown; nil when there should be no such notice.
    public let body: String?
    /// How a change is shown.
    public let renewal: Renewal
    /// How comments begin that Prow wrote for the same purpose; they count as this notice.
    public let legacyPrefix: String?

    /// Makes a notice.
    public init(key: String, body: String?, renewal: Renewal = .inPlace, legacyPrefix: String? = nil) {
        self.key = key
        self.body = body
        self.renewal = renewal
        self.legacyPrefix = legacyPrefix
    }

    /// The hidden mark that makes a comment this notice.
    public var marker: String { "<!-- bowsprit:notice \(key) -->" }
}
