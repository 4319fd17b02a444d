/// A milestone of a repository.
public struct Milestone: Sendable, Hashable, Codable {
    /// Its number.
    public var number: Int
    /// Its title.
    public var title: String

    /// Makes a milestone.
    public init(number: Int, title: String) {
        self.number = number
        self.title = title
    }
}
