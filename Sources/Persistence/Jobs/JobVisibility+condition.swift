import GRDB
import JobModel

extension JobVisibility {
    /// The conditions for a `WHERE` clause: what ``shows(_:)`` says.
    ///
    /// No index is used for them alone, or a page of the newest would be sorted out of all jobs.
    var condition: (sql: String, arguments: StatementArguments) {
        switch scope {
        case .everything: return ("1", [])
        case .tenants(let tenants):
            return ("+tenant IN (\(databaseQuestionMarks(count: tenants.count)))", StatementArguments(tenants.sorted()))
        case .hidden: return hidden
        case .open: return ("+tenant IN \(Self.nobody) AND NOT \(hidden.sql)", hidden.arguments)
        case .openAndHidden: return ("(+tenant IN \(Self.nobody) OR \(hidden.sql))", hidden.arguments)
        }
    }

    private static let nobody = "('', '\(ProwJobDefault.globalTenantID)')"

    private var hidden: (sql: String, arguments: StatementArguments) {
        let names = hiddenRepositories.sorted()
        guard !names.isEmpty else { return ("(+hidden <> 0)", []) }
        let list = "(\(databaseQuestionMarks(count: names.count)))"
        func isListed(_ org: String, _ repo: String) -> String {
            "lower(\(org)) IN \(list) OR lower(\(org) || '/' || \(repo)) IN \(list)"
        }
        let extra = isListed("json_extract(value, '$.org')", "json_extract(value, '$.repo')")
        let sql = """
            (+hidden <> 0 OR COALESCE(\(isListed("org", "repo")), 0)
            OR EXISTS (SELECT 1 FROM json_each(extra_refs) WHERE \(extra)))
            """
        return (sql, StatementArguments(names + names + names + names))
    }
}
