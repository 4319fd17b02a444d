import ForgeModel
import YAML

/// One of `tide.queries` with its places.
struct PlacedQuery: Sendable {
    let query: TideQuery
    let node: YAMLNode

    /// Nil when the node is no query.
    init?(_ node: YAMLNode) {
        guard let query = YAMLDecoder(unknownKeys: .ignore).decode(TideQuery.self, from: node).value else { return nil }
        self.query = query
        self.node = node
    }

    /// The organisations and repositories that it names, those left out included.
    var scopes: [RepositoryScope] {
        (query.orgs + query.repos + query.excludedRepos).compactMap(RepositoryScope.init)
    }

    /// The entry by which a repository belongs to the query, or else the whole query.
    func location(of repository: RepositoryName) -> SourceLocation {
        let entries = (node["repos"]?.texts ?? []) + (node["orgs"]?.texts ?? [])
        return entries.first { repository.isNamed(by: $0.value) }?.location ?? node.location
    }

    /// The entry of a label in `labels` or `missingLabels`, or else the whole query.
    func location(ofLabel label: String, in key: String) -> SourceLocation {
        node[key]?.texts.first { $0.value == label }?.location ?? node.location
    }
}
