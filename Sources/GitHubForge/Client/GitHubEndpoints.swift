/// Where a GitHub is: its REST API, its GraphQL API and its pages, each without a slash at the end.
public struct GitHubEndpoints: Sendable, Hashable {
    /// The REST API, `https://api.github.com`.
    public let rest: String
    /// The GraphQL API, `https://api.github.com/graphql`.
    public let graphQL: String
    /// The pages that people read, `https://github.com`.
    public let web: String

    /// Makes endpoints.
    public init(
        rest: String = "https://api.github.com", graphQL: String = "https://api.github.com/graphql",
        web: String = "https://github.com"
    ) {
        self.rest = Self.trimmed(rest)
        self.graphQL = Self.trimmed(graphQL)
        self.web = Self.trimmed(web)
    }

    private static func trimmed(_ url: String) -> String {
        url.hasSuffix("/") ? String(url.dropLast()) : url
    }
}
