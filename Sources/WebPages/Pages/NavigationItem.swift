/// A link at the top of every page.
public struct NavigationItem: Sendable, Hashable {
    /// Its words.
    public let title: String
    /// Where it leads.
    public let path: String

    /// Joins words and target.
    public init(_ title: String, path: String) {
        self.title = title
        self.path = path
    }
}
