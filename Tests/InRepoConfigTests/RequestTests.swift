import ForgeModel
import ForgeSimulator
import GitHubForge
import JobModel
import Settings
import Testing

@testable import InRepoConfig

/// How many requests reading costs, and for what.
@Suite(.timeLimit(.minutes(10))) struct RequestTests {
    private typealias World = ReaderWorld

    @Test func theSameTreeCostsNothing() async throws {
        try await withReader([".prow/a.yaml": World.jobs("a"), ".prow/b.yaml": World.jobs("b")]) { world in
            let first = try await world.tip()
            let reads = try await world.reads {
                let names = try await world.names(on: first)
                #expect(names == ["a", "b"])
            }
            #expect(reads.sorted() == ["git/blobs", "git/blobs", "git/trees", "git/trees"])
            #expect(try await world.reads { _ = try await world.names(on: first) } == [])
            let second = try await world.commit(["x": "1"])
            #expect(try await world.reads { _ = try await world.names(on: second) } == ["git/trees"])
        }
    }

    @Test func oneChangedFileCostsOneBlob() async throws {
        try await withReader([".prow/a.yaml": World.jobs("a"), ".prow/b.yaml": World.jobs("b")]) { world in
            _ = try await world.names()
            let next = try await world.commit([".prow/b.yaml": World.jobs("c")])
            let reads = try await world.reads {
                let names = try await world.names(on: next)
                #expect(names == ["a", "c"])
            }
            #expect(reads == ["git/trees", "git/trees", "git/blobs"])
        }
    }

    @Test func aPullRequestThatLeavesTheConfigurationAloneCostsOne() async throws {
        try await withReader([".prow.yaml": World.jobs("a")]) { world in
            let pull = try await world.open(["x": "1"])
            let base = try await world.tip()
            _ = try await world.names(on: base)
            #expect(try await world.reads { _ = try await world.names(pull, on: base) } == ["git/trees"])
            #expect(try await world.reads { _ = try await world.names(pull, on: base) } == [])
        }
    }

    @Test func aPullRequestThatChangesTheFileCostsThree() async throws {
        try await withReader([".prow.yaml": World.jobs("a")]) { world in
            let pull = try await world.open([".prow.yaml": World.jobs("a", "b")])
            let base = try await world.tip()
            _ = try await world.names(on: base)
            let reads = try await world.reads {
                let names = try await world.names(pull, on: base)
                #expect(names == ["a", "b"])
            }
            #expect(reads == ["git/trees", "compare", "git/blobs"])
            #expect(try await world.reads { _ = try await world.names(pull, on: base) } == [])
        }
    }

    @Test func thoseWhoAskTogetherCostAsMuchAsOne() async throws {
        try await withReader([".prow.yaml": World.jobs("a")]) { world in
            let base = try await world.tip()
            let reads = try await world.reads {
                try await withThrowingTaskGroup(of: [String].self) { group in
                    for _ in 0..<10 { group.addTask { try await world.names(on: base) } }
                    for try await names in group { #expect(names == ["a"]) }
                }
            }
            #expect(reads == ["git/trees", "git/blobs"])
        }
    }

    @Test func aFailureIsNotKept() async throws {
        try await withReader([".prow.yaml": World.jobs("a")]) { world in
            let base = try await world.tip()
            world.forge.failNext(20, status: 404, matching: "/git/blobs/")
            await #expect(throws: GitHubFault.self) { try await world.names(on: base) }
            world.forge.clearFaults()
            #expect(try await world.names(on: base) == ["a"])
        }
    }

    @Test func newSettingsAreAppliedToWhatIsKept() async throws {
        try await withReader([".prow.yaml": World.jobs("a")]) { world in
            let base = try await world.tip()
            _ = try await world.names(on: base)
            var settings = SettingsSnapshot()
            settings.bot.inRepoConfig.allowedClusters = [:]
            let strict = settings
            let reads = try await world.reads {
                let names = try await world.names(on: base, settings: strict, generation: 0)
                #expect(names == ["a"])
                await #expect(throws: InvalidJobConfiguration.self) {
                    try await world.names(on: base, settings: strict, generation: 1)
                }
            }
            #expect(reads == [])
        }
    }

    @Test func whatIsKeptIsBounded() async throws {
        try await withReader([".prow.yaml": World.jobs("a")]) { world in
            let base = try await world.tip()
            let small = InRepoConfigReader(client: world.client, capacity: 1, bytes: 0)
            for _ in 0..<2 {
                let reads = try await world.reads { _ = try await world.names(on: base, reader: small) }
                #expect(reads == ["git/trees", "git/blobs"])
            }
        }
    }
}
