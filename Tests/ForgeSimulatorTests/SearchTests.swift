import Foundation
import Testing

@testable import ForgeSimulator

@Suite struct SearchTests {
    @Test(arguments: [
        ("is:pr", [1, 2]), ("is:issue", [3]), ("is:open is:pr", [1]), ("state:closed", [2, 3]), ("is:merged", [2]),
        ("type:pr author:ada author:sam", [1, 2]), ("author:SAM", [2, 3]), ("repo:harbor/lantern", [1, 2, 3]),
        ("repo:harbor/none", []), ("org:harbor label:lgtm", [1]), ("label:\"lgtm\",\"kind/bug\"", [1, 3]),
        ("label:lgtm label:\"kind/bug\"", []), ("-label:lgtm", [2, 3]), ("base:main head:a", [1]), ("-base:main", [3]),
        ("milestone:v1", [1]), ("no:label", [2]), ("draft:true", [1]), ("-is:draft is:pr", [2]),
        ("updated:2026-01-02..2026-01-02", [1, 2, 3]), ("updated:<2026-01-02", []),
        ("created:>=2026-01-02", [1, 2, 3]),
        ("updated:2007-10-19T00:00:00Z..2026-01-02T03:04:05Z", [1, 2, 3]), ("merged:>2026-01-03", []),
        ("archived:false is:pr", [1, 2]), ("archived:true", []), ("review:approved", [1]), ("status:success", [1]),
        ("dark", [3]), ("\"Lights out\"", [2]),
    ])
    func qualifiersNarrowTheSearch(_ query: String, _ numbers: [Int]) async throws {
        let state = try await Self.state.value
        let found = try IssueSearch(query).results(in: state, for: "bot").map(\.1.number)
        #expect(found.sorted() == numbers)
    }

    /// The state that all rows search: an open draft (1), a merged pull request (2) and a closed issue (3).
    private static let state = Task {
        try await withSeededForge { forge in
            let (ada, sam) = (forge.as("ada"), forge.as("sam"))
            try await ada.openPullRequest(lantern, title: "A", headBranch: "a", changes: ["a": "a"], draft: true)
            try await sam.openPullRequest(lantern, title: "Lights out", headBranch: "b", changes: ["b": "b"])
            try await sam.openIssue(lantern, title: "Dark")
            try await ada.setLabel(lantern, 1, "lgtm")
            try await ada.setLabel(lantern, 3, "kind/bug")
            let milestone = try await ada.createMilestone(lantern, title: "v1")
            try await ada.setMilestone(lantern, 1, to: milestone.number)
            try await forge.as("rita").review(lantern, 1, .approved)
            let head = await forge.snapshot().pullRequest(lantern, 1)?.head.sha ?? ""
            try await ada.setStatus(lantern, head, .success, context: "unit")
            try await forge.as("bot").merge(lantern, 2)
            try await sam.close(lantern, 3)
            return await forge.snapshot()
        }
    }

    @Test func anUnknownQualifierIsRefused() throws {
        #expect(throws: ForgeError.self) { try IssueSearch("colour:red") }
    }

    @Test(arguments: ["is:issue+dark", "is%3Aissue%20dark", "is:issue dark"])
    func aQueryMayBeEncodedInAnyWay(_ query: String) async throws {
        try await withSeededForge { forge in
            try await forge.as("sam").openIssue(lantern, title: "Dark")
            try await forge.as("sam").openIssue(lantern, title: "Bright")
            let escaped = query.replacingOccurrences(of: " ", with: "%20")
            let answer = try await forge.client("bot").get("/search/issues?q=\(escaped)")
            #expect(answer["total_count"] == 1 && answer["items"].array?.first?["title"] == "Dark")
        }
    }
}
