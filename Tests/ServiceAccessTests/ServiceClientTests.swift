import AsyncHTTPClient
import Foundation
import Hummingbird
import NIOCore
import NIOHTTP1
import ServiceAccess
import Testing

@Suite(.timeLimit(.minutes(10))) struct ServiceClientTests {
    /// A service that answers with what it was sent.
    private func withService(_ body: @escaping @Sendable (ServiceClient) async throws -> Void) async throws {
        let router = Router()
        router.get("/who") { request, _ in request.headers[.authorization] ?? "nobody" }
        router.post("/echo") { request, _ in Response(status: .ok, body: .init(asyncSequence: request.body)) }
        router.get("/missing") { _, _ -> Response in
            Response(
                status: .notFound,
                body: .init(byteBuffer: ByteBuffer(string: String(repeating: "x", count: 5000)))
            )
        }
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let application = Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { port.yield($0.localAddress?.port ?? 0) }
        )
        try await withThrowingTaskGroup { group in
            group.addTask { try await application.run() }
            for await port in ports {
                let address = "http://127.0.0.1:\(port)"
                try await body(
                    ServiceClient(name: "Echo", address: address, authorization: { "Bearer b" }, http: .shared)
                )
                break
            }
            group.cancelAll()
        }
    }

    @Test func `a request is authorized, and its JSON comes back`() async throws {
        try await withService { service in
            let who = try await service.send(.GET, "/who")
            #expect(who.body == Data("Bearer b".utf8))
            let answer = try await service.send(.POST, "/echo", ["a": 1])
            let echo = try service.decode([String: Int].self, answer.body)
            #expect(echo == ["a": 1])
        }
    }

    @Test func `an answer that is not accepted is a fault with its first words`() async throws {
        try await withService { service in
            let fault = await #expect(throws: ServiceFault.self) { try await service.send(.GET, "/missing") }
            #expect(fault?.status == 404)
            #expect(fault?.description == "Echo answered GET /missing with 404: \(String(repeating: "x", count: 200))")
            let answer = try await service.send(.GET, "/missing", accepted: [404])
            #expect(answer.status == 404)
        }
    }

    @Test func `an answer that is too long, or not what was expected, is a fault`() async throws {
        try await withService { service in
            var service = service
            service.answerLimit = 100
            let short = service
            await #expect(throws: ServiceFault.self) { try await short.send(.GET, "/missing", accepted: [404]) }
            #expect(throws: ServiceFault.self) { try short.decode(Int.self, Data("x".utf8)) }
        }
    }

    @Test func `a service that is not there is a fault without a status`() async throws {
        let service = ServiceClient(name: "Nobody", address: "http://127.0.0.1:1", http: .shared)
        let fault = await #expect(throws: ServiceFault.self) { try await service.send(.GET, "/") }
        #expect(fault?.status == nil)
    }
}
