import AsyncHTTPClient
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Synchronization

/// A service on loopback that a test scripts, and a client that does not follow redirects by itself.
final class ServiceWorld: Sendable {
    struct Call: Sendable, Equatable {
        let method: String
        let path: String
        let authorization: String?
        let body: String
    }

    struct Reply: Sendable {
        var status = 200
        var body = ""
        var headers: [String: String] = [:]
        /// Whether the body never ends.
        var hangs = false
    }

    let address: String
    let http: HTTPClient
    private let log: CallLog

    private init(address: String, http: HTTPClient, log: CallLog) {
        self.address = address
        self.http = http
        self.log = log
    }

    var calls: [Call] { log.calls.withLock { $0 } }

    private final class CallLog: Sendable {
        let calls = Mutex<[Call]>([])
    }

    /// Runs a service while a closure uses it.
    static func run(
        answering reply: @escaping @Sendable (Call) -> Reply,
        _ body: @escaping @Sendable (ServiceWorld) async throws -> Void
    ) async throws {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        let log = CallLog()
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let responder = CallbackResponder { (request: Request, _: BasicRequestContext) in
            var request = request
            let call = Call(
                method: request.method.rawValue,
                path: request.uri.string,
                authorization: request.headers[.authorization],
                body: String(buffer: try await request.collectBody(upTo: 1 << 20))
            )
            log.calls.withLock { $0.append(call) }
            let reply = reply(call)
            var headers = HTTPFields()
            for (name, value) in reply.headers {
                if let name = HTTPField.Name(name) { headers[name] = value }
            }
            return Response(
                status: .init(code: reply.status),
                headers: headers,
                body: reply.hangs
                    ? ResponseBody { writer in
                        try await writer.write(.init(string: "a"))
                        for await _ in AsyncStream<Never>.makeStream().stream {}
                    } : .init(byteBuffer: .init(string: reply.body))
            )
        }
        let server = Application(
            responder: responder,
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
                    let world = ServiceWorld(address: "http://127.0.0.1:\(port)", http: http, log: log)
                    try await body(world)
                }
            }
        }.result
        try await http.shutdown()
        try outcome.get()
    }
}
