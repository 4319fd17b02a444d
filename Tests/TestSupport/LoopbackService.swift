package import AsyncHTTPClient
package import Foundation
package import HTTPTypes
import Hummingbird
import Logging
import Synchronization

/// A web service on loopback that does what a test says, and a client that does not follow redirects by itself.
package final class LoopbackService: Sendable {
    /// What was asked.
    package struct Call: Sendable {
        package let method: String
        /// The path with its query.
        package let path: String
        package let headers: HTTPFields
        package let body: Data

        package var authorization: String? { headers[.authorization] }
        package var text: String { String(decoding: body, as: UTF8.self) }
    }

    /// What is answered.
    package struct Reply: Sendable {
        package var status: Int
        package var body: String
        package var headers: HTTPFields
        /// Whether the body never ends.
        package var hangs: Bool

        package init(status: Int = 200, body: String = "", headers: HTTPFields = [:], hangs: Bool = false) {
            (self.status, self.body, self.headers, self.hangs) = (status, body, headers, hangs)
        }
    }

    /// How the service does.
    package enum Mood: Sendable {
        case working
        /// Answers 503.
        case failing
        /// Takes calls, and never answers.
        case silent
    }

    private final class Log: Sendable {
        let state = Mutex((mood: Mood.working, calls: [Call]()))
        let asked = AsyncStream.makeStream(of: Void.self)
    }

    package let address: String
    package let http: HTTPClient
    private let log: Log

    private init(address: String, http: HTTPClient, log: Log) {
        (self.address, self.http, self.log) = (address, http, log)
    }

    /// What was asked while the service worked, in order.
    package var calls: [Call] { log.state.withLock { $0.calls } }

    package func setMood(_ mood: Mood) { log.state.withLock { $0.mood = mood } }

    /// Waits until something was asked of the silent service.
    package func waitUntilAsked() async {
        for await _ in log.asked.stream { return }
    }

    /// Runs a service while a closure uses it.
    package static func run(
        answering reply: @escaping @Sendable (Call) throws -> Reply,
        _ body: @escaping @Sendable (LoopbackService) async throws -> Void
    ) async throws {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        let log = Log()
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let server = Application(
            responder: CallbackResponder { (request: Request, _: BasicRequestContext) in
                try await answer(request, log, reply)
            },
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                port.yield(channel.localAddress?.port ?? 0)
                port.finish()
            },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        let outcome = await Task {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await server.runService(gracefulShutdownSignals: []) }
                defer { group.cancelAll() }
                for await port in ports {
                    try await body(LoopbackService(address: "http://127.0.0.1:\(port)", http: http, log: log))
                }
            }
        }.result
        try await http.shutdown()
        try outcome.get()
    }

    private static func answer(
        _ request: Request,
        _ log: Log,
        _ reply: @Sendable (Call) throws -> Reply
    ) async throws -> Response {
        var request = request
        let call = Call(
            method: request.method.rawValue,
            path: request.uri.string,
            headers: request.headers,
            body: Data((try await request.collectBody(upTo: 16 << 20)).readableBytesView)
        )
        let mood = log.state.withLock { state in
            if state.mood == .working { state.calls.append(call) }
            return state.mood
        }
        switch mood {
        case .working: break
        case .failing: return Response(status: .serviceUnavailable)
        case .silent:
            log.asked.continuation.yield()
            for await _ in AsyncStream<Never>.makeStream().stream {}
        }
        let reply = try reply(call)
        let body =
            reply.hangs
            ? ResponseBody { writer in
                try await writer.write(.init(string: "a"))
                for await _ in AsyncStream<Never>.makeStream().stream {}
            } : ResponseBody(byteBuffer: .init(string: reply.body))
        return Response(status: .init(code: reply.status), headers: reply.headers, body: body)
    }
}
