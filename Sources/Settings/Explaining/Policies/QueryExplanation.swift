import YAML

/// One of `tide.queries` that is for a repository.
public struct QueryExplanation: Encodable, Hashable, Sendable {
    /// Whether pull requests to the branch can be in it.
    public var isForBranch: Bool
    /// What a pull request needs, in words; empty when it needs nothing.
    public var conditions: [String]
    /// Where the query is written.
    public var place: ConfigurationPlace?

    /// A query, for a branch.
    init(_ query: TideQuery, branch: String, texts: ConfigurationTexts) {
        isForBranch = query.includes(branch: branch)
        conditions = query.conditions
        place = Self.place(of: query, texts)
    }

    /// Queries that ask for the same may have been joined when they were read, so that one of the file need only be
    /// a part of it.
    private static func place(of query: TideQuery, _ texts: ConfigurationTexts) -> ConfigurationPlace? {
        let nodes = texts.nodes(["tide", "queries"]).flatMap(\.elements)
        let node = nodes.first { node in
            guard let written = YAMLDecoder.settings.decode(TideQuery.self, from: node).value else { return false }
            return Set(written.conditions) == Set(query.conditions)
                && Set(written.orgs).isSubset(of: query.orgs) && Set(written.repos).isSubset(of: query.repos)
        }
        return node.map { ConfigurationPlace($0.location) }
    }
}

extension TideQuery {
    /// What a pull request needs, in words.
    var conditions: [String] {
        var conditions = requiredLabels.map { "label \($0.joined(separator: " or "))" }
        conditions += missingLabels.map { "no label \($0)" }
        if !author.isEmpty { conditions.append("author \(author)") }
        if !milestone.isEmpty { conditions.append("milestone \(milestone)") }
        if reviewApprovedRequired { conditions.append("approved by review") }
        if !includedBranches.isEmpty { conditions.append("branch \(includedBranches.joined(separator: " or "))") }
        conditions += excludedBranches.map { "not branch \($0)" }
        return conditions
    }
}
