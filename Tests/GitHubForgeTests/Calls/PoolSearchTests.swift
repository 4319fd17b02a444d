import ForgeModel
import ForgeSimulator
import Testing

@testable import GitHubForge

@Suite struct PoolSearchTests {
    @Test func findsAllThatDecidesAMerge() async throws {
        try await withClient { world in
            let client = world.client
            try await client.addLabel("lgtm", to: world.pull)
            try await client.setStatus(
                CommitStatus(context: "unit", state: .success, description: "Passed"),
                on: world.head,
                in: ClientWorld.repository
            )
            let pool = try await client.searchPullRequests(
                "is:pr state:open repo:\(ClientWorld.name) label:lgtm",
                owner: "harbor"
            )
            let pull = try #require(pool.first)
            #expect(pool.count == 1)
            #expect(pull.id == world.pull)
            #expect(pull.headSHA == world.head)
            #expect(pull.baseBranch == "main")
            #expect(pull.labels == ["lgtm"])
            #expect(pull.author == "ben")
            #expect(pull.mergeability == .mergeable)
            #expect(pull.headContexts.map(\.name) == ["unit"])
            #expect(try await client.head(ofBranch: "main", in: ClientWorld.repository) == pull.baseSHA)
            #expect(
                try await client.searchPullRequests(
                    "is:pr state:open repo:\(ClientWorld.name) -label:lgtm",
                    owner: "harbor"
                ).isEmpty
            )
        }
    }

    @Test func allPages() async throws {
        try await withClient { world in
            for index in 0..<40 {
                try await world.forge.as("ben").openPullRequest(
                    ClientWorld.name,
                    title: "Change \(index)",
                    headBranch: "b\(index)",
                    changes: ["f\(index)": "x\n"]
                )
            }
            let pool = try await world.client.searchPullRequests(
                "is:pr state:open repo:\(ClientWorld.name)",
                owner: "harbor"
            )
            #expect(Set(pool.map(\.number)).count == 41)
            #expect(pool.count == 41)
        }
    }
}
