import ForgeModel
import Settings
import Testing
import YAML

@Suite struct TideQueryDeduplicationTests {
    static func queries(_ lines: [String]) throws -> [TideQuery] {
        let text = lines.map { "- {\($0)}" }.joined(separator: "\n")
        return try YAMLDecoder().decode([TideQuery].self, from: text, file: "q.yaml").get()
    }

    @Test func queriesWithTheSameConditionsAreOne() throws {
        let queries = try Self.queries([
            "repos: [p/b], labels: [lgtm, approved]", "orgs: [o], labels: [lgtm]",
            "repos: [p/a], labels: [approved, lgtm]",
        ]).deduplicated()
        #expect(queries.map(\.orgs) == [["o"], []])
        #expect(queries.map(\.repos) == [[], ["p/a", "p/b"]])
        #expect(queries.map(\.labels) == [["lgtm"], ["approved", "lgtm"]])
        #expect(queries.map(\.location?.line) == [2, 1])
    }

    /// What one query leaves out and another names stays in the pool.
    @Test(arguments: [
        (["orgs: [o], excludedRepos: [o/x, o/y]", "repos: [o/x]"], ["o/y"]),
        (["orgs: [o], excludedRepos: [o/x]", "orgs: [o], excludedRepos: [o/y]"], []),
        (["orgs: [o], excludedRepos: [o/x]", "orgs: [p]"], ["o/x"]),
    ])
    func thePoolStaysTheSame(lines: [String], excluded: [String]) throws {
        let queries = try Self.queries(lines)
        let joined = queries.deduplicated()
        #expect(joined.count == 1)
        #expect(joined.first?.excludedRepos == excluded)
        for name in ["o/x", "o/y", "o/z", "p/x", "q/x"] {
            let repository = try #require(RepositoryName(name))
            let isIn = queries.contains { $0.includes(repository) }
            #expect(joined.contains { $0.includes(repository) } == isIn, "\(name)")
        }
    }

    @Test(arguments: [
        ["orgs: [o]", "orgs: [o], author: a"], ["orgs: [o]", "orgs: [o], milestone: m"],
        ["orgs: [o]", "orgs: [o], reviewApprovedRequired: true"], ["orgs: [o]", "orgs: [o], missingLabels: [a]"],
        ["orgs: [o], includedBranches: [a]", "orgs: [o], excludedBranches: [a]"],
    ])
    func otherConditionsStayApart(lines: [String]) throws {
        #expect(try Self.queries(lines).deduplicated().count == 2)
    }
}
