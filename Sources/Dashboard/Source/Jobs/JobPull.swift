public import ForgeModel

/// A pull request that a job tests.
public struct JobPull: Sendable, Hashable, Codable {
    /// Its number.
    public var number: Int
    /// The commit that is tested.
    public var head: CommitSHA
    /// Who opened it.
    public var author: Login?
    /// Its title.
    public var title: String

    /// Joins the parts.
    public init(number: Int, head: CommitSHA, author: Login? = nil, title: String = "") {
        self.number = number
        self.head = head
        self.author = author
        self.title = title
    }
}
