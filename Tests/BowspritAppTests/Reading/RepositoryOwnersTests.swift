import ForgeModel
import ForgeSimulator
import Owners
import Testing

@testable import BowspritApp

/// What reading OWNERS files costs.
@Suite(.timeLimit(.minutes(10))) struct RepositoryOwnersTests {
    @Test func approvingALargeChangeInALargeRepository() async throws {
        try await OwnersWorld.run(directories: 5_000, files: 300) { world in
            // The blobs by the hundred, the tree, the collaborators, and what the comment needs anyway.
            let cold = try await world.comment("/approve", guid: "1")
            #expect(cold <= 51 + 2 + 11)
            #expect(await world.labels == ["approved"])

            let warm = try await world.comment("/approve", guid: "2")
            #expect(warm < 10)

            try await world.forge.as("ada").commit(
                OwnersWorld.name,
                changes: ["d300/OWNERS": "approvers: [root]\n", "d301/OWNERS": "# new\napprovers: [ada]\n"]
            )
            let moved = try await world.comment("/approve", guid: "3")
            #expect(moved <= warm + 3, "the branch, the tree, and both new blobs with one request")
        }
    }

    @Test func deliveriesThatComeTogetherReadOnce() async throws {
        try await OwnersWorld.run(directories: 2, files: 1) { world in
            let asked = await world.counting {
                await withTaskGroup(of: Void.self) { group in
                    for _ in 0..<8 {
                        group.addTask { _ = try? await world.owners.owners(of: OwnersWorld.repository, branch: "main") }
                    }
                }
            }
            #expect(asked <= 8 + 3, "each asks for the head; the tree, the collaborators and the blobs are read once")
            world.forge.failNext(status: 404, matching: "/git/ref")
            await #expect(throws: (any Error).self) {
                try await world.owners.owners(of: OwnersWorld.repository, branch: "main")
            }
        }
    }

    @Test func textsAreThoseOfTheBranch() async throws {
        try await OwnersWorld.run(directories: 3, files: 1) { world in
            try await world.forge.as("ada").commit(
                OwnersWorld.name,
                branch: "release",
                changes: [
                    "d1/OWNERS": "approvers: [ben]\n", "deep/er/OWNERS": "approvers: [ben]\nlabels: [area/deep]\n",
                ]
            )
            let main = try await world.owners.owners(of: OwnersWorld.repository, branch: "main")
            let release = try await world.owners.owners(of: OwnersWorld.repository, branch: "release")
            #expect(main.leafApprovers(for: "d1/a") == ["ada"] && release.leafApprovers(for: "d1/a") == ["ben"])
            #expect(release.labels(for: "deep/er/a") == ["area/deep"] && main.labels(for: "deep/er/a") == [])
        }
    }
}
