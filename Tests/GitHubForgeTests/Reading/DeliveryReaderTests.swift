import ForgeModel
import ForgeSimulator
import Foundation
import PluginKit
import Testing

@testable import GitHubForge

@Suite struct DeliveryReaderTests {
    @Test func aQuestionIsPutOnce() async throws {
        try await withClient { world in
            let reader = DeliveryReader(client: world.client, repository: ClientWorld.repository) { _ in .sample }
            let none = try await reader.file("gone.txt", in: ClientWorld.repository, at: "main")
            #expect(none == nil)
            #expect(try await reader.labels(on: world.pull) == [])
            world.forge.failNext(10, status: 400)
            #expect(try await reader.file("gone.txt", in: ClientWorld.repository, at: "main") == nil)
            #expect(try await reader.labels(on: world.pull) == [])
            world.forge.clearFaults()
            try await world.client.addLabel("lgtm", to: world.pull)
            await reader.forgetState(of: world.pull)
            #expect(try await reader.labels(on: world.pull) == ["lgtm"])
        }
    }

    @Test func labelsComeWithThePullRequest() async throws {
        try await withClient { world in
            let reader = DeliveryReader(client: world.client, repository: ClientWorld.repository) { _ in .sample }
            try await world.client.addLabel("lgtm", to: world.pull)
            _ = try await reader.pullRequest(world.pull)
            world.forge.failNext(10, status: 400)
            #expect(try await reader.labels(on: world.pull) == ["lgtm"])
            world.forge.clearFaults()
            try await world.client.removeLabel("lgtm", from: world.pull)
            await reader.forgetState(of: world.pull)
            #expect(try await reader.labels(on: world.pull) == [])
        }
    }

    @Test func whatFailedIsAskedAgain() async throws {
        try await withClient { world in
            let reader = DeliveryReader(client: world.client, repository: ClientWorld.repository) { _ in .sample }
            world.forge.failNext(status: 400, matching: "/labels")
            await #expect(throws: GitHubFault.self) { try await reader.labels(on: world.pull) }
            let labels = try await reader.labels(on: world.pull)
            #expect(labels == [])
        }
    }

    private actor Counter {
        private(set) var count = 0

        func next() -> Int {
            count += 1
            return count
        }
    }

    @Test func manyAtOnceShareAnAnswer() async throws {
        let once = OncePerKey<Int>()
        let counter = Counter()
        let values = try await withThrowingTaskGroup(of: Int.self) { group in
            for index in 0..<20 {
                group.addTask { try await once(index % 2) { await counter.next() } }
            }
            return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(values == [1, 2])
        #expect(await counter.count == 2)
    }
}
