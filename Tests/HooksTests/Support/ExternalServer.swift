import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import NIOFoundationCompat
import ServiceLifecycle
import Synchronization

/// A program outside the bot, on loopback: keeps what it gets, and answers as it is told.
final class ExternalServer: Sendable {
    enum Reply: Sendable {
        case status(Int, String = "")
        /// No answer as long as the server runs.
        case hang
    }

    struct Received: Sendable {
        let path: String
        let headers: HTTPFields
        let body: Data

        subscript(name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
    }

    let received = Log<Received>()
    private let replies: Mutex<[Reply]>
    private let port = Mutex(0)
    private let (arrivals, arrival) = AsyncStream.makeStream(of: Void.self)

    /// - Parameter replies: The answers in turn, the last one again and again.
    init(_ replies: [Reply]) {
        self.replies = Mutex(replies)
    }

    var url: String { "http://127.0.0.1:\(port.withLock { $0 })" }

    /// What it answers from now on.
    func answer(_ reply: Reply) {
        answer([reply])
    }

    /// What it answers from now on, in turn.
    func answer(_ replies: [Reply]) {
        self.replies.withLock { $0 = replies }
    }

    /// Returns once a request has arrived that nobody waited for.
    func arrived() async {
        for await _ in arrivals { return }
    }

    private var next: Reply {
        replies.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? .status(200) }
    }

    private func respond(to request: Request) async throws -> Response {
        let body = Data(buffer: try await request.body.collect(upTo: 1 << 25))
        received.add(Received(path: request.uri.path, headers: request.headers, body: body))
        let reply = next
        arrival.yield()
        switch reply {
        case .status(let code, let text):
            return Response(status: .init(code: code), body: .init(byteBuffer: ByteBuffer(string: text)))
        case .hang:
            try await untilCancelled()
            return Response(status: .ok)
        }
    }

    private func serve(_ onStart: @escaping @Sendable () -> Void) async throws {
        let router = Router()
        for path in ["/", "/help"] {
            router.post(RouterPath(path)) { request, _ in try await self.respond(to: request) }
        }
        let application = Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                self.port.withLock { $0 = channel.localAddress?.port ?? 0 }
                onStart()
            },
            logger: .silent
        )
        try await application.run()
    }

    /// Runs a server while a closure uses it.
    static func run(
        _ replies: Reply...,
        body: @escaping @Sendable (ExternalServer) async throws -> Void
    ) async throws {
        let server = ExternalServer(replies)
        let (running, start) = AsyncStream.makeStream(of: Void.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try? await server.serve { start.finish() } }
            defer { group.cancelAll() }
            for await _ in running {}
            try await body(server)
        }
    }
}
