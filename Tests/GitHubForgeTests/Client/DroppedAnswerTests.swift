import AsyncHTTPClient
import ForgeModel
import ForgeSimulator
import Hummingbird
import Synchronization
import Testing

@testable import GitHubForge

/// A server that does what it is asked to and then does not say so.
@Suite struct DroppedAnswerTests {
    private struct Dropped: Error {}

    private final class Tally: Sendable {
        private let requests = Mutex<[String]>([])

        var all: [String] { requests.withLock { $0 } }
        func note(_ request: String) { requests.withLock { $0.append(request) } }
    }

    private func withDroppingServer(
        _ body: @escaping @Sendable (GitHubClient, Tally, Pauses) async throws -> Void
    ) async throws {
        let tally = Tally()
        let mount: ForgeSimulator.Mount = { router in
            for method in [HTTPRequest.Method.get, .post, .put, .delete] {
                router.on("/dropping/**", method: method) { request, _ in
                    tally.note("\(request.method) \(request.uri.path.dropFirst("/dropping".count))")
                    return Response(
                        status: .ok,
                        headers: [.contentLength: "100"],
                        body: ResponseBody { _ in throw Dropped() }
                    )
                }
            }
        }
        try await withForge(mounting: mount) { forge in
            let pauses = Pauses()
            let client = GitHubClient(
                endpoints: GitHubEndpoints(rest: "\(forge.baseURL)/dropping"),
                credentials: .token(Secret("t")),
                http: .shared,
                now: { .sample },
                sleep: { try await pauses.sleep(for: $0) },
                logger: .silent
            )
            try await body(client, tally, pauses)
        }
    }

    private let thread = ThreadID(ClientWorld.repository, 1)

    @Test func aCommentIsNotWrittenTwice() async throws {
        try await withDroppingServer { [thread] client, tally, pauses in
            let fault = await #expect(throws: GitHubFault.self) {
                try await client.createComment("Hello", on: thread)
            }
            guard case .unreachable = fault else { throw try #require(fault) }
            #expect(tally.all == ["POST /repos/harbor/lantern/issues/1/comments"])
            #expect(pauses.all.isEmpty)
        }
    }

    @Test func aStatusIsNotSetTwice() async throws {
        try await withDroppingServer { client, tally, pauses in
            let status = CommitStatus(context: "unit", state: .success, description: "Passed")
            await #expect(throws: GitHubFault.self) {
                try await client.setStatus(status, on: "a1", in: ClientWorld.repository)
            }
            #expect(tally.all == ["POST /repos/harbor/lantern/statuses/a1"])
            await #expect(throws: GitHubFault.self) {
                try await client.setStatus(status, on: "a1", in: ClientWorld.repository)
            }
            #expect(Set(tally.all.dropFirst()) == ["GET /repos/harbor/lantern/commits/a1/status"])
        }
    }

    @Test func aLabelIsPutOnAgain() async throws {
        try await withDroppingServer { [thread] client, tally, pauses in
            await #expect(throws: GitHubFault.self) { try await client.addLabel("lgtm", to: thread) }
            #expect(tally.all == Array(repeating: "POST /repos/harbor/lantern/issues/1/labels", count: 5))
            #expect(pauses.all.count == 4)
        }
    }
}
