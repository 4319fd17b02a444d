/// A link from an issue in Jira to an issue or pull request.
public struct JiraLink: Sendable, Hashable {
    /// The key: `PROJ-12`.
    public let key: String
    /// Where the link leads; there is one link to an address.
    public let url: String
    /// What the link is called.
    public let title: String

    /// Makes a link.
    public init(key: String, url: String, title: String) {
        self.key = key
        self.url = url
        self.title = title
    }
}
