public import Foundation

/// A comment in the conversation of an issue or pull request.
public struct Comment: Sendable, Hashable, Codable {
    /// GitHub's id, unique among issue comments.
    public var id: Int
    /// Who wrote it.
    public var author: User
    /// What it says, in Markdown.
    public var body: String
    /// Its place on the page.
    public var url: String
    /// When it was written.
    public var createdAt: Date
    /// When it was last changed.
    public var updatedAt: Date

    /// Makes a comment.
    public init(id: Int, author: User, body: String, url: String = "", createdAt: Date, updatedAt: Date? = nil) {
        self.id = id
        self.author = author
        self.body = body
        self.url = url
        self.createdAt = createdAt
        self.updatedAt = updatedAt ?? createdAt
    }
}
