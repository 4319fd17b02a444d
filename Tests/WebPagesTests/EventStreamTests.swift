import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import NIOPosix
import Testing
import WebPages

@Suite("Event streams over HTTP")
struct EventStreamTests {
    @Test("A stream names what changed, shows signs of life, and ends with the server")
    func stream() async throws {
        let live = LiveStream()
        let clock = ManualClock()
        let events = EventStreams(live: live, heartbeat: .seconds(15), clock: clock)
        let router = Router()
        router.get("events") { request, _ in events.response(to: request, topics: ["jobs"]) }
        try await Application(router: router).test(.live) { client in
            async let answer = client.executeRequest(uri: "/events", method: .get, headers: [:], body: nil)
            await clock.sleeper()
            clock.advance(by: .seconds(15))
            await clock.sleeper()
            live.publish("jobs")
            live.publish("unheard")
            live.finish()
            let response = try await answer
            #expect(response.headers[.contentType] == "text/event-stream; charset=utf-8")
            #expect(response.headers[.cacheControl] == "no-store")
            #expect(String(buffer: response.body) == ":\n\n:\n\ndata: jobs\n\n")
        }
        #expect(live.subscriptionCount == 0)
    }

    @Test("A client that goes ends its stream")
    func clientGoes() async throws {
        let live = LiveStream()
        let clock = ManualClock()
        let events = EventStreams(live: live, clock: clock)
        let (ended, end) = AsyncStream.makeStream(of: Void.self)
        let router = Router()
        router.get("events") { request, _ in
            let response = events.response(to: request, topics: ["jobs"])
            return Response(
                status: response.status,
                headers: response.headers,
                body: ResponseBody { writer in
                    defer { end.finish() }
                    try await response.body.write(writer)
                }
            )
        }
        try await Application(router: router).test(.live) { client in
            let port = try #require(client.port)
            let visitor = TestClient(
                host: "127.0.0.1",
                port: port,
                eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup.singleton)
            )
            visitor.connect()
            try await visitor.executeAndDontWaitForResponse(.init("/events", method: .get, authority: "localhost"))
            await clock.sleeper()
            #expect(live.subscriptionCount == 1)
            try await visitor.close(mode: .all)
            for await _ in ended {}
            #expect(live.subscriptionCount == 0)
        }
    }
}
