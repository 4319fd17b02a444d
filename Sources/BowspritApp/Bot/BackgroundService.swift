import ServiceLifecycle

/// Work that goes on until the bot stops, as a service.
struct BackgroundService: Service {
    let name: String
    let body: @Sendable () async throws -> Void

    init(_ name: String, _ body: @escaping @Sendable () async throws -> Void) {
        self.name = name
        self.body = body
    }

    /// Works until it is done or the bot stops. What fails because the bot stops is no failure.
    func run() async throws {
        try await cancelWhenGracefulShutdown {
            do {
                try await body()
            } catch {
                guard Task.isCancelled else { throw error }
            }
        }
    }
}
