import ForgeModel
import YAML

extension TideQuery {
    /// Notes everything that makes no sense in the query.
    func validate(_ decoder: any Decoder) throws {
        func report(_ message: String, at key: String) throws {
            try decoder.report(DiagnosticError(.tideQuery, message), at: key)
        }
        if orgs.isEmpty && repos.isEmpty {
            try decoder.report(DiagnosticError(.tideQuery, "a query needs `orgs` or `repos`"))
        }
        for org in orgs where org.isEmpty || org.contains("/") {
            try report("`\(org)` is not an organisation", at: "orgs")
        }
        for repo in repos {
            guard let name = RepositoryName(repo) else {
                try report("`\(repo)` is not of the form org/repo", at: "repos")
                continue
            }
            if orgs.contains(where: { name.isNamed(by: $0) }) {
                try report("`\(repo)` is part of an organisation that the query names", at: "repos")
            }
        }
        for repo in excludedRepos {
            guard let name = RepositoryName(repo), orgs.contains(where: { name.isNamed(by: $0) }) else {
                try report("`\(repo)` is not part of an organisation that the query names", at: "excludedRepos")
                continue
            }
        }
        for label in labels where missingLabels.contains(label) {
            try report("the label `\(label)` is both required and forbidden", at: "missingLabels")
        }
        if !includedBranches.isEmpty && !excludedBranches.isEmpty {
            try report("`includedBranches` and `excludedBranches` exclude each other", at: "excludedBranches")
        }
        try reportRepetitions(report)
    }

    private func reportRepetitions(_ report: (String, String) throws -> Void) throws {
        let lists: [(String, [String])] = [
            ("labels", labels), ("missingLabels", missingLabels), ("excludedBranches", excludedBranches),
            ("includedBranches", includedBranches), ("orgs", orgs), ("repos", repos), ("excludedRepos", excludedRepos),
        ]
        for (key, list) in lists {
            var seen: Set<String> = []
            for entry in list where !seen.insert(entry).inserted {
                try report("`\(entry)` is given twice", key)
            }
        }
    }
}
