import Foundation
public import Hummingbird
import Logging
import Synchronization

extension ForgeSimulator {
    /// Adds routes to the simulator's router, below the APIs': pages, for example.
    public typealias Mount = @Sendable (Router<BasicRequestContext>) -> Void

    /// Serves until the task is cancelled, then saves the state.
    ///
    /// - Throws: Where the port can't be listened on.
    public func run(mounting mount: @escaping Mount = { _ in }) async throws {
        try await run(mounting: mount) {
            // Cancellation ends this stream.
            let endless = AsyncStream<Never> { _ in }
            for await _ in endless {}
        }
    }

    /// Serves while a closure runs, then saves the state.
    ///
    /// - Throws: Where the port can't be listened on, and whatever the closure throws.
    @discardableResult
    public func run<Value: Sendable>(
        mounting mount: @escaping Mount = { _ in },
        _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let (started, start) = AsyncStream.makeStream(of: Void.self)
        let application = application(mount) { start.finish() }
        defer { endOfDeliveries.finish() }
        let result = try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask {
                defer { start.finish() }
                try await application.run()
                return nil
            }
            group.addTask {
                try await self.sender.run(self.deliveries)
                return nil
            }
            group.addTask {
                await self.saveNowAndThen()
                return nil
            }
            group.addTask {
                for await _ in started {}
                try Task.checkCancellation()
                return try await body()
            }
            defer { group.cancelAll() }
            while let value = try await group.next() {
                if let value { return value }
            }
            throw CancellationError()
        }
        await store.stopWatching()
        try await save()
        return result
    }

    private var sender: WebhookSender {
        WebhookSender(store: store, backlog: backlog, recorder: recorder, logger: logger)
    }

    private func application(
        _ mount: Mount,
        onStart: @escaping @Sendable () -> Void
    ) -> some ApplicationProtocol {
        let router = Router(context: BasicRequestContext.self)
        router.add(
            middleware: ForgeMiddleware(
                api: APIResponder(
                    store: store,
                    rateLimiter: rateLimiter,
                    faults: faults,
                    recorder: recorder,
                    logger: logger
                ),
                git: GitResponder(store: store, logger: logger),
                graphQL: GraphQLResponder(store: store, rateLimiter: rateLimiter, faults: faults, recorder: recorder)
            )
        )
        mount(router)
        return Application(
            router: router,
            configuration: .init(
                address: .hostname(configuration.host, port: port),
                serverName: "GitHub.com (simulated)"
            ),
            onServerRunning: { _ in
                self.reservation.withLock { $0.held = nil }
                onStart()
            },
            logger: logger
        )
    }

    /// Saves the state as it is.
    public func save() async throws {
        try stateFile.save(await store.state)
    }

    /// Saves after changes, but not after each of many.
    private func saveNowAndThen() async {
        for await _ in await store.changes() {
            do {
                try await Task.sleep(for: .seconds(1))
                try await save()
            } catch is CancellationError {
                return
            } catch {
                logger.error("state not saved", metadata: ["error": "\(error)"])
            }
        }
    }
}
