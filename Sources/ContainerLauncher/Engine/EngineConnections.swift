import AsyncHTTPClient
import NIOCore

/// The connections to a container engine, which last as long as something holds them.
///
/// Every job that runs has one of its own, for its output.
final class EngineConnections: Sendable {
    let http: HTTPClient

    init() {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = .seconds(10)
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.idleTimeout = .seconds(5)
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 10_000
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    deinit {
        // Its client lives on until it is shut down.
        http.shutdown { _ in }
    }
}
