import Hummingbird
import HummingbirdTLS
import Logging
import NIOCore
public import NIOSSL
import Synchronization

/// A cluster's API server on loopback, with ConfigMaps alone: namespaces, versions, conflicts, pages, tokens and client
/// certificates as the [API](https://kubernetes.io/docs/reference/using-api/api-concepts/) has them.
public final class KubernetesSimulator: Sendable {
    /// How the server is reached, and who may ask it.
    public struct Access: Sendable {
        /// The bearer tokens that may ask; nil where the connection says who asks.
        public var tokens: Set<String>?
        /// The server's TLS; nil for plain HTTP.
        public var tls: TLSConfiguration?

        /// Describes an access.
        public init(tokens: Set<String>? = ["t0ken"], tls: TLSConfiguration? = nil) {
            self.tokens = tokens
            self.tls = tls
        }
    }

    /// Where it listens: `http://127.0.0.1:PORT`.
    public let address: String
    private let server: APIServer

    private init(address: String, server: APIServer) {
        self.address = address
        self.server = server
    }

    /// What was asked so far: `GET /api/v1/namespaces/prow/configmaps/config`.
    public var requests: [String] { server.requests }

    /// What it stores.
    public var store: ConfigMapStore {
        get { server.store }
        set { server.change { $0 = newValue } }
    }

    /// Changes what is stored.
    public func change(_ body: (inout ConfigMapStore) -> Void) { server.change(body) }

    /// The tokens that may ask from now on.
    public func accept(tokens: Set<String>) { server.accept(tokens: tokens) }

    /// Changes what is stored right before the next create, replace or delete is looked at, as somebody else might.
    public func interfere(_ change: @escaping @Sendable (inout ConfigMapStore) -> Void) { server.interfere(change) }

    /// As ``interfere(_:)``, before each of them.
    public func interfereAlways(_ change: @escaping @Sendable (inout ConfigMapStore) -> Void) {
        server.interfere(change, isLasting: true)
    }

    /// Runs a server while a closure uses it.
    public static func run(
        _ access: Access = Access(),
        namespaces: Set<String> = ["default"],
        _ body: @escaping @Sendable (KubernetesSimulator) async throws -> Void
    ) async throws {
        let server = APIServer(tokens: access.tokens, store: ConfigMapStore(namespaces: namespaces))
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let application = Application(
            responder: CallbackResponder { (request: Request, _: BasicRequestContext) in
                try await server.answer(request)
            },
            server: try access.tls.map { try .tls(.http1(), tlsConfiguration: $0) } ?? .http1(),
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                port.yield(channel.localAddress?.port ?? 0)
                port.finish()
            },
            logger: Logger(label: "kubernetes") { _ in SwiftLogNoOpLogHandler() }
        )
        let scheme = access.tls == nil ? "http" : "https"
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.runService(gracefulShutdownSignals: []) }
            defer { group.cancelAll() }
            for await port in ports {
                try await body(KubernetesSimulator(address: "\(scheme)://127.0.0.1:\(port)", server: server))
            }
        }
    }
}
