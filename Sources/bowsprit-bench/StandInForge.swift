import Hummingbird
import Logging
import Synchronization

/// As much of GitHub as the bot needs to start: who it is. Every other request is counted and refused, since
/// deliveries that ask for nothing must cause none.
final class StandInForge: Sendable {
    private let others = Mutex<[String]>([])

    /// What the bot asked for beside its own account.
    var otherRequests: [String] { others.withLock { $0 } }

    /// Serves until cancelled.
    func run(onPort: @escaping @Sendable (Int) -> Void) async throws {
        let router = Router()
        router.get("/user") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "application/json"],
                body: .init(byteBuffer: .init(string: #"{"login":"harbor-bot","id":1,"type":"User"}"#))
            )
        }
        router.add(middleware: CountOthers(forge: self))
        var logger = Logger(label: "forge")
        logger.logLevel = .critical
        let application = Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { onPort($0.localAddress?.port ?? 0) },
            logger: logger
        )
        try await application.run()
    }

    private struct CountOthers: RouterMiddleware {
        let forge: StandInForge

        func handle(
            _ request: Request,
            context: BasicRequestContext,
            next: (Request, BasicRequestContext) async throws -> Response
        ) async throws -> Response {
            if request.uri.path != "/user" {
                forge.others.withLock { $0.append("\(request.method) \(request.uri.path)") }
            }
            return try await next(request, context)
        }
    }
}
