import ForgeModel
import ForgeSimulator
import Testing

@testable import GitHubForge

@Suite struct MergeCallsTests {
    @Test(arguments: [MergeMethod.merge, .squash, .rebase])
    func mergesTheHeadThatIsMeant(_ method: MergeMethod) async throws {
        try await withClient { world in
            let landed = try await world.client.merge(
                world.pull,
                head: world.head,
                method: method,
                title: nil,
                message: nil
            )
            #expect(try await world.client.head(ofBranch: "main", in: ClientWorld.repository) == landed)
            #expect(try await world.client.pullRequest(world.pull).isMerged)
            #expect(try await world.forge.file("glow.txt", in: ClientWorld.name) == "one\ntwo\n")
        }
    }

    @Test func titleAndMessage() async throws {
        try await withClient { world in
            _ = try await world.client.merge(
                world.pull,
                head: world.head,
                method: .squash,
                title: "Glow (#1)",
                message: "Because"
            )
            let repository = try #require(await world.forge.snapshot().repository(ClientWorld.name))
            #expect(repository.branches["main"] != nil)
        }
    }

    @Test func anotherHeadIsNotMerged() async throws {
        try await withClient { world in
            try await world.forge.as("ben").pushCommit(
                ClientWorld.name,
                pullRequest: world.pull.number,
                changes: ["glow.txt": "three\n"],
                message: "More"
            )
            await #expect(throws: MergeFailure.headModified) {
                try await world.client.merge(world.pull, head: world.head, method: .merge, title: nil, message: nil)
            }
            #expect(await world.forge.snapshot().isMerged(ClientWorld.name, world.pull.number) == false)
        }
    }

    @Test func conflictsAreNotMerged() async throws {
        try await withClient { world in
            try await world.forge.as("ben").commit(ClientWorld.name, changes: ["glow.txt": "other\n"])
            let failure = await #expect(throws: MergeFailure.self) {
                try await world.client.merge(world.pull, head: world.head, method: .merge, title: nil, message: nil)
            }
            guard case .unmergeable = failure else { throw failure ?? MergeFailure.other("merged") }
        }
    }

    @Test func methodsThatTheRepositoryDoesNotAllow() async throws {
        try await withClient { world in
            try await world.forge.configure(ClientWorld.name, mergeMethods: [.squash])
            #expect(try await world.client.mergeMethods(of: ClientWorld.repository) == [.squash])
            let failure = await #expect(throws: MergeFailure.self) {
                try await world.client.merge(world.pull, head: world.head, method: .merge, title: nil, message: nil)
            }
            guard case .methodNotAllowed = failure else { throw failure ?? MergeFailure.other("merged") }
        }
    }

    @Test(arguments: [
        (405, "Base branch was modified. Review and try the merge again.", MergeFailure.baseModified),
        (405, "Pull Request is not mergeable", .unmergeable("Pull Request is not mergeable")),
        (409, "Head branch was modified. Review and try the merge again.", .headModified),
        (403, "Resource not accessible", .other("403 Resource not accessible")),
    ])
    func gitHubsRefusals(_ status: Int, _ message: String, _ failure: MergeFailure) async throws {
        try await withClient { world in
            world.forge.failNext(status: status, message: message, matching: "/merge")
            await #expect(throws: failure) {
                try await world.client.merge(world.pull, head: world.head, method: .merge, title: nil, message: nil)
            }
        }
    }

    @Test func aFailingGitHubIsNotAskedToMergeTwice() async throws {
        try await withClient { world in
            world.forge.failNext(status: 502, matching: "/merge")
            let fault = await #expect(throws: GitHubFault.self) {
                try await world.client.merge(world.pull, head: world.head, method: .merge, title: nil, message: nil)
            }
            #expect(fault?.status == 502)
            #expect(world.pauses.all.isEmpty)
            #expect(await world.forge.snapshot().isMerged(ClientWorld.name, world.pull.number) == false)
        }
    }
}
