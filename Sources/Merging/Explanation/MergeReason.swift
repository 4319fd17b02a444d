/// One thing that keeps a pull request from merging.
public struct MergeReason: Sendable, Hashable, Codable {
    /// What it is about.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The pull request itself: a conflict, a draft, the method of merging.
        case change
        /// The forge's own rules, or its answer to an attempt to merge.
        case forge
        /// The query: branch, author, milestone.
        case query
        /// A label that is missing or must go.
        case label
        /// A review that is missing.
        case review
        /// A context that is red or was never posted.
        case context
        /// A job that runs or waits to.
        case running
        /// A job that must run on the base as it is now.
        case retest
        /// Another pull request that comes first.
        case queue
        /// The branch is stopped.
        case halt
    }

    /// What it is about.
    public var kind: Kind
    /// The reason in plain words; names are in backquotes, as in Markdown.
    public var words: String
    /// A comment that would help, such as `/test unit`; nil when none does.
    public var command: String?

    /// Makes a reason.
    public init(_ kind: Kind, _ words: String, command: String? = nil) {
        self.kind = kind
        self.words = words
        self.command = command
    }
}
