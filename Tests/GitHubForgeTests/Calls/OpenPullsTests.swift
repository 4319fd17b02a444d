import ForgeModel
import ForgeSimulator
import Testing

@testable import GitHubForge

@Suite struct OpenPullsTests {
    @Test func pullRequestsOntoABranch() async throws {
        try await withClient { world in
            let ada = world.forge.as("ada")
            try await world.forge.as("ben").commit(ClientWorld.name, branch: "release", changes: ["v": "1"])
            let other = try await ada.openPullRequest(
                ClientWorld.name,
                title: "Conflict",
                headBranch: "ada",
                changes: ["glow.txt": "three\n"]
            )
            try await ada.openPullRequest(
                ClientWorld.name,
                title: "Elsewhere",
                base: "release",
                headBranch: "else",
                changes: ["v": "2"]
            )
            try await world.client.addLabel("lgtm", to: world.pull)
            try await world.forge.as("ben").commit(ClientWorld.name, branch: "main", changes: ["glow.txt": "four\n"])
            let found = try await world.client.openPullRequests(onto: "main", in: ClientWorld.repository)
            #expect(found.map(\.id.number) == [world.pull.number, other.number])
            let first = try #require(found.first)
            #expect(first.title == "Let it glow" && first.author.login == "ben" && first.labels == ["lgtm"])
            #expect(first.head.sha == world.head && first.head.repository == ClientWorld.repository)
            #expect(first.base.name == "main" && first.defaultBranch == "main" && first.commitCount == 1)
            #expect(found.allSatisfy { $0.isMergeable == false })
            #expect(try await world.client.openPullRequests(onto: "none", in: ClientWorld.repository).isEmpty)
        }
    }

    @Test func pullRequestsWithAHead() async throws {
        try await withClient { world in
            let client = world.client
            // The commit stands in another one's description, too.
            try await world.forge.as("ada").openPullRequest(
                ClientWorld.name,
                title: "Follow up",
                body: "After \(world.head).",
                headBranch: "follow",
                changes: ["a": "a"]
            )
            let found = try await client.openPullRequests(withHead: world.head, in: ClientWorld.repository)
            #expect(found.map(\.id) == [world.pull])
            try await client.setState(.closed, of: world.pull)
            #expect(try await client.openPullRequests(withHead: world.head, in: ClientWorld.repository).isEmpty)
        }
    }

    @Test func numbersOfOnePerson() async throws {
        try await withClient { world in
            let client = world.client
            #expect(try await client.pullRequestNumbers(by: "ben", in: ClientWorld.repository) == [world.pull.number])
            try await client.setState(.closed, of: world.pull)
            #expect(try await client.pullRequestNumbers(by: "BEN", in: ClientWorld.repository) == [world.pull.number])
            #expect(try await client.pullRequestNumbers(by: "ada", in: ClientWorld.repository).isEmpty)
        }
    }

    @Test func commitsAndFiles() async throws {
        try await withClient { world in
            try await world.forge.addCollaborator("ada", to: ClientWorld.name)
            try await world.forge.as("ada").pushCommit(
                ClientWorld.name,
                pullRequest: world.pull.number,
                changes: ["README.md": nil, "glow.txt": "one\n"],
                message: "Glow less\n\nIt was too much."
            )
            let commits = try await world.client.commits(of: world.pull)
            #expect(commits.map(\.subject) == ["Let it glow", "Glow less"])
            #expect(commits.last?.message.hasSuffix("It was too much.") == true)
            #expect(commits.map(\.author) == ["ben", "ada"])
            #expect(commits.first?.sha == world.head && commits.last?.parents == [world.head])
            let files = try await world.client.changedFiles(of: world.pull)
            #expect(Set(files.map(\.path)) == ["README.md", "glow.txt"])
            let glow = try #require(files.first { $0.path == "glow.txt" })
            #expect(glow.change == .added && glow.additions == 1 && glow.patch?.hasSuffix("+one") == true)
            #expect(files.first { $0.path == "README.md" }?.change == .removed)
        }
    }
}
