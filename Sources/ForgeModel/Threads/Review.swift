public import Foundation

/// A submitted review of a pull request.
public struct Review: Sendable, Hashable, Codable {
    /// What a review says of the change. GitHub writes it in upper case in its API, in lower case in events.
    public enum State: String, Sendable, Codable {
        case approved, commented, dismissed, pending
        case changesRequested = "changes_requested"

        /// Reads GitHub's word in either case; nil for a word that it does not have.
        public init?(word: String) {
            self.init(rawValue: word.lowercased())
        }
    }

    /// GitHub's id.
    public var id: Int
    /// Who reviewed.
    public var author: User
    /// The verdict; nil when GitHub's answer has none.
    public var state: State?
    /// The summary; empty when there is none.
    public var body: String
    /// Its place on the page.
    public var url: String
    /// When it was submitted; nil for a pending one.
    public var submittedAt: Date?
    /// The head that was looked at; nil where it is not told.
    public var commit: CommitSHA?

    /// Makes a review.
    public init(
        id: Int,
        author: User,
        state: State?,
        body: String,
        url: String = "",
        submittedAt: Date?,
        commit: CommitSHA? = nil
    ) {
        self.id = id
        self.author = author
        self.state = state
        self.body = body
        self.url = url
        self.submittedAt = submittedAt
        self.commit = commit
    }
}
