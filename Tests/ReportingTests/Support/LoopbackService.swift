import AsyncHTTPClient
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import ReporterTesting
import Synchronization

/// A web service on loopback that does what a test says, and a client that does not follow redirects by itself.
final class LoopbackService: Sendable {
    struct Call: Sendable {
        let method: String
        let path: String
        let headers: HTTPFields
        let body: Data
    }

    struct Reply: Sendable {
        var status = 200
        var body = ""
        var headers: HTTPFields = [:]
    }

    private struct State {
        var mood = ServiceMood.working
        var calls: [Call] = []
    }

    let address: String
    let http: HTTPClient
    private let state: StateBox
    private let asked: AsyncStream<Void>

    private final class StateBox: Sendable {
        let state = Mutex(State())
    }

    private init(address: String, http: HTTPClient, state: StateBox, asked: AsyncStream<Void>) {
        (self.address, self.http, self.state, self.asked) = (address, http, state, asked)
    }

    /// What was asked while the service worked, in order.
    var calls: [Call] { state.state.withLock { $0.calls } }

    func setMood(_ mood: ServiceMood) { state.state.withLock { $0.mood = mood } }

    /// Waits until something was asked of the silent service.
    func waitUntilAsked() async {
        for await _ in asked { return }
    }

    /// Runs a service while a closure uses it.
    static func run(
        answering reply: @escaping @Sendable (Call) throws -> Reply,
        _ body: @escaping @Sendable (LoopbackService) async throws -> Void
    ) async throws {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        let state = StateBox()
        let (asked, wasAsked) = AsyncStream.makeStream(of: Void.self)
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let responder = CallbackResponder { (request: Request, _: BasicRequestContext) in
            var request = request
            let call = Call(
                method: request.method.rawValue,
                path: request.uri.string,
                headers: request.headers,
                body: Data((try await request.collectBody(upTo: 16 << 20)).readableBytesView)
            )
            let mood = state.state.withLock { state in
                if state.mood == .working { state.calls.append(call) }
                return state.mood
            }
            switch mood {
            case .working: break
            case .failing: return Response(status: .serviceUnavailable)
            case .silent:
                wasAsked.yield()
                for await _ in AsyncStream<Never>.makeStream().stream {}
            }
            let reply = try reply(call)
            return Response(
                status: .init(code: reply.status),
                headers: reply.headers,
                body: .init(byteBuffer: .init(string: reply.body))
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
                    let address = "http://127.0.0.1:\(port)"
                    try await body(LoopbackService(address: address, http: http, state: state, asked: asked))
                }
            }
        }.result
        try await http.shutdown()
        try outcome.get()
    }
}
