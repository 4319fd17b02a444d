import AsyncHTTPClient
import ForgeModel
import ForgeSimulator
import Foundation
import Testing

@testable import GitHubForge

@Suite struct GitHubClientTests {
    @Test func asksAgainWhenGitHubStumbles() async throws {
        try await withClient { world in
            world.forge.failNext(2, status: 502, matching: "/labels")
            let labels = try await world.client.labels(on: world.pull)
            #expect(labels == [])
            #expect(world.pauses.all == [.milliseconds(500), .seconds(1)])
        }
    }

    @Test func givesUpInTheEnd() async throws {
        try await withClient { world in
            world.forge.failNext(5, status: 502, message: "Bad gateway", matching: "/labels")
            let fault = await #expect(throws: GitHubFault.self) { try await world.client.labels(on: world.pull) }
            #expect(fault?.status == 502)
            #expect(fault?.isTransient == true)
            #expect(fault?.description.hasSuffix("with 502: Bad gateway") == true)
            #expect(world.pauses.all.count == 4)
            let labels = try await world.client.labels(on: world.pull)
            #expect(labels == [], "the fifth was the last one")
        }
    }

    @Test func doesNotAskAgainForWhatIsRefused() async throws {
        try await withClient { world in
            world.forge.failNext(status: 422, message: "Validation Failed", matching: "/labels")
            let fault = await #expect(throws: GitHubFault.self) { try await world.client.labels(on: world.pull) }
            #expect(fault?.message == "Validation Failed")
            #expect(fault?.isTransient == false)
            #expect(world.pauses.all.isEmpty)
        }
    }

    @Test func waitsForASecondaryLimit() async throws {
        try await withClient { world in
            world.forge.limitNext(status: 429, retryAfter: 17, matching: "/comments")
            try await world.client.createComment("Hello", on: world.pull)
            #expect(world.pauses.all == [.seconds(17)])
            #expect(await world.issue?.comments.count == 1)
        }
    }

    @Test func reportsALongLimit() async throws {
        try await withClient { world in
            world.forge.setRateLimit(1)
            _ = try await world.client.labels(in: ClientWorld.repository)
            #expect(world.client.budget.current["core"]?.remaining == 0)
            let fault = await #expect(throws: GitHubFault.self) { try await world.client.labels(on: world.pull) }
            guard case .limited(_, let until) = fault else { throw try #require(fault) }
            #expect(until == Date.sample.addingTimeInterval(3_601))
            #expect(fault?.isTransient == true)
            #expect(world.pauses.all.isEmpty)
        }
    }

    @Test func aBadTokenSaysWhatToCheck() async throws {
        try await withClient { world in
            let client = world.makeClient(.token(Secret("ghp_wrong")))
            let fault = await #expect(throws: GitHubFault.self) { try await client.labels(on: world.pull) }
            #expect(fault?.status == 401)
            #expect(fault?.description.contains("ghp_wrong") == false)
            #expect(fault?.description.contains("check the token") == true)
        }
    }

    @Test func nobodyListens() async throws {
        var configuration = HTTPClient.Configuration()
        // Unless told not to, the HTTP client itself goes on connecting for ten seconds.
        configuration.connectionPool.retryConnectionEstablishment = false
        let http = HTTPClient(configuration: configuration)
        let pauses = Pauses()
        let client = GitHubClient(
            endpoints: GitHubEndpoints(rest: "http://127.0.0.1:1"),
            credentials: .token(Secret("t")),
            http: http,
            now: { .sample },
            sleep: { try await pauses.sleep(for: $0) },
            logger: .silent
        )
        let fault = await #expect(throws: GitHubFault.self) {
            try await client.labels(in: ClientWorld.repository)
        }
        try await http.shutdown()
        guard case .unreachable = fault else { throw try #require(fault) }
        #expect(pauses.all.count == 4)
    }

    @Test func cancellationEndsTheWaits() async throws {
        try await withClient { world in
            world.forge.failNext(100, status: 502, matching: "/labels")
            let client = GitHubClient(
                endpoints: world.client.endpoints,
                credentials: .token(Secret(try await world.forge.token(for: "ben"))),
                http: .shared,
                now: { .sample },
                sleep: { _ in
                    withUnsafeCurrentTask { $0?.cancel() }
                    try Task.checkCancellation()
                },
                logger: .silent
            )
            let task = Task { try await client.labels(on: world.pull) }
            await #expect(throws: CancellationError.self) { try await task.value }
        }
    }

    @Test func whatHasNotChangedCostsNothing() async throws {
        try await withClient { world in
            let folder = FileManager.default.temporaryDirectory.appending(path: "record-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            try await world.forge.record(to: folder)
            let client = world.client
            try await client.addLabel("one", to: world.pull)
            for _ in 0..<2 { #expect(try await client.labels(on: world.pull) == ["one"]) }
            try await client.addLabel("two", to: world.pull)
            for _ in 0..<2 { #expect(try await client.labels(on: world.pull) == ["one", "two"]) }
            let log = try String(contentsOf: folder.appending(path: "http.jsonl"), encoding: .utf8)
            let statuses = try log.split(separator: "\n").compactMap { line -> Int? in
                struct Exchange: Decodable {
                    let method: String
                    let status: Int
                }
                let exchange = try JSONDecoder().decode(Exchange.self, from: Data(line.utf8))
                return exchange.method == "GET" ? exchange.status : nil
            }
            #expect(statuses == [200, 304, 200, 304])
        }
    }
}
