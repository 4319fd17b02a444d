import ForgeModel
import Foundation
import Settings

/// The search for every open pull request in one owner's repositories, whether it fits a query or not: all of them get
/// a status.
struct OpenSearch: Hashable {
    /// Whose repositories.
    var owner: String
    /// What is searched for, without the time.
    private var terms: String

    /// One search for each owner that the queries name.
    static func all(for queries: [TideQuery]) -> [OpenSearch] {
        var owners: [String] = []
        for owner in queries.flatMap(\.owners) where !owners.contains(where: { $0.equalsFolded(owner) }) {
            owners.append(owner)
        }
        return owners.map { OpenSearch(owner: $0, queries: queries) }
    }

    private init(owner: String, queries: [TideQuery]) {
        let orgs = queries.flatMap(\.orgs).filter { $0.equalsFolded(owner) }
        let repos = queries.flatMap(\.repos).filter { $0.prefix { $0 != "/" }.equalsFolded(owner) }
        let places = orgs.isEmpty ? Set(repos).sorted().map { "repo:\"\($0)\"" } : ["org:\"\(owner)\""]
        self.owner = owner
        self.terms = (["is:pr", "state:open", "sort:updated-asc", "archived:false"] + places).joined(separator: " ")
    }

    /// The search's text; with a time, only for what changed since.
    func text(since time: Date?) -> String {
        guard let time else { return terms }
        return "\(terms) updated:>=\(time.formatted(.iso8601))"
    }
}
