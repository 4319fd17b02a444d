import Foundation

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
        rest: String = "https://api.github.com",
        graphQL: String = "https://api.github.com/graphql",
        web: String = "https://github.com"
    ) {
        self.rest = Self.trimmed(rest)
        self.graphQL = Self.trimmed(graphQL)
        self.web = Self.trimmed(web)
    }

    /// The path and query of an address within the REST API, as GitHub gives it for a next page.
    ///
    /// GitHub names its own host there even when it is asked through a proxy; the requests stay with the proxy, and the
    /// credentials with the host that they are for.
    func target(of address: String) -> String {
        guard let components = URLComponents(string: address) else { return address }
        let root = URLComponents(string: rest)?.percentEncodedPath ?? ""
        var path = components.percentEncodedPath
        for prefix in [root, "/api/v3"] where !prefix.isEmpty && path.hasPrefix(prefix + "/") {
            path.removeFirst(prefix.count)
            break
        }
        return path + (components.percentEncodedQuery.map { "?\($0)" } ?? "")
    }

    private static func trimmed(_ url: String) -> String {
        url.hasSuffix("/") ? String(url.dropLast()) : url
    }
}
