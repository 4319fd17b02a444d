import ForgeModel

extension [TideQuery] {
    /// The queries in the order of their JSON text, those that differ only in their repositories made one.
    ///
    /// The pool stays the same: a repository is left out only if every one of the queries leaves it out. The place is
    /// that of the first of the queries.
    public func deduplicated() -> [TideQuery] {
        var positions: [TideQuery: Int] = [:]
        var groups: [[TideQuery]] = []
        for query in self {
            let conditions = query.withoutRepositories
            if let position = positions[conditions] {
                groups[position].append(query)
            } else {
                positions[conditions] = groups.count
                groups.append([query])
            }
        }
        return groups.map(\.joined).sorted { $0.json < $1.json }
    }

    /// One query for what any of these is for; they differ in nothing else.
    private var joined: TideQuery {
        guard let first else { return TideQuery() }
        var query = first.withoutRepositories
        query.location = first.location
        query.orgs = Set(flatMap(\.orgs)).sorted()
        query.repos = Set(flatMap(\.repos)).sorted()
        query.excludedRepos = Set(flatMap(\.excludedRepos)).sorted().filter { name in
            guard let repository = RepositoryName(name) else { return true }
            return !contains { $0.includes(repository) }
        }
        return query
    }
}

extension TideQuery {
    /// The query without its repositories, its lists in order.
    fileprivate var withoutRepositories: TideQuery {
        var query = self
        query.location = nil
        (query.orgs, query.repos, query.excludedRepos) = ([], [], [])
        query.labels.sort()
        query.missingLabels.sort()
        query.includedBranches.sort()
        query.excludedBranches.sort()
        return query
    }

    /// The text that Prow writes of the query as JSON.
    fileprivate var json: String {
        let lists = [("orgs", orgs), ("repos", repos), ("excludedRepos", excludedRepos)]
        let conditions = [
            ("excludedBranches", excludedBranches), ("includedBranches", includedBranches), ("labels", labels),
            ("missingLabels", missingLabels),
        ]
        let members =
            lists.map { Self.member($0, $1) } + [Self.member("author", author)]
            + conditions.map { Self.member($0, $1) } + [Self.member("milestone", milestone)]
            + [reviewApprovedRequired ? "\"reviewApprovedRequired\":true" : nil]
        return "{\(members.compactMap(\.self).joined(separator: ","))}"
    }

    private static func member(_ name: String, _ list: [String]) -> String? {
        list.isEmpty ? nil : "\"\(name)\":[\(list.map(quoted).joined(separator: ","))]"
    }

    private static func member(_ name: String, _ text: String) -> String? {
        text.isEmpty ? nil : "\"\(name)\":\(quoted(text))"
    }

    /// As Go's encoding/json, which also escapes what HTML gives a meaning.
    private static func quoted(_ text: String) -> String {
        let escapes = [("\\", "\\\\"), ("\"", "\\\""), ("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")]
        return "\"\(escapes.reduce(text) { $0.replacing($1.0, with: $1.1) })\""
    }
}
