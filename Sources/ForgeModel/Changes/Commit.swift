/// A commit as a pull request lists it.
public struct Commit: Sendable, Hashable {
    /// Its id.
    public var sha: CommitSHA
    /// Its whole message.
    public var message: String
    /// The account of its author; nil when GitHub knows none for the address.
    public var author: Login?
    /// Its parents.
    public var parents: [CommitSHA]
    /// Its page.
    public var url: String

    /// Makes a commit.
    public init(sha: CommitSHA, message: String, author: Login?, parents: [CommitSHA] = [], url: String = "") {
        self.sha = sha
        self.message = message
        self.author = author
        self.parents = parents
        self.url = url
    }

    /// The first line of the message.
    public var subject: String { String(message.prefix { !$0.isNewline }) }
    /// Whether it has more than one parent.
    public var isMerge: Bool { parents.count > 1 }
}
