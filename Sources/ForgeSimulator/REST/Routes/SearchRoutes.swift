import Foundation

/// Search for issues and pull requests.
enum SearchRoutes {
    static let all: [Route] = [
        .get("/search/issues") { call in
            guard let text = call.query["q"], !text.isEmpty else {
                throw ForgeError.invalid("Search", "q", code: "missing")
            }
            let search = try IssueSearch(text)
            var results = search.results(in: call.state, for: call.caller.login)
            if call.query["sort"] == "updated" { results.sort { $0.1.updatedAt > $1.1.updatedAt } }
            if call.query["order"] == "asc" { results.reverse() }
            // GitHub gives no more than the first thousand.
            var response = call.list(Array(results.prefix(1000)), in: "items") { repository, issue in
                call.render.restIssue(issue, in: repository).merging(["score": 1])
            }
            response.body = response.body?.merging([
                "total_count": .int(results.count), "incomplete_results": false, "search_type": "lexical",
            ])
            return response
        }
    ]
}
