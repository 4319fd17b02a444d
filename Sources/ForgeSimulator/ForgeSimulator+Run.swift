import Foundation
public import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import Synchronization

extension ForgeSimulator {
    /// Adds routes to the simulator's router, below the APIs': pages, for example.
    public typealias Mount = @Sendable (Router<BasicRequestContext>) -> Void

    /// Serves until the task is cancelled or its service group shuts down, then saves the state.
    ///
    /// A simulator runs once; another one goes on with the state that it saved.
    ///
    /// - Throws: ``ForgeStartError`` where the port can't be listened on.
    public func run(mounting mount: @escaping Mount = { _ in }) async throws {
        do {
            try await run(mounting: mount) {
                // Cancellation ends this stream.
                let endless = AsyncStream<Never> { _ in }
                for await _ in endless {}
            }
        } catch is CancellationError {}
    }

    /// Serves while a closure runs, then saves the state.
    ///
    /// - Throws: ``ForgeStartError`` where the port can't be listened on, and whatever the closure throws.
    @discardableResult
    public func run<Value: Sendable>(
        mounting mount: @escaping Mount = { _ in },
        _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let result: Result<Value, any Error>
        do {
            result = .success(try await serve(mount, body))
        } catch {
            result = .failure(error)
        }
        endOfDeliveries.finish()
        await store.stopWatching()
        try await save()
        return try result.get()
    }

    /// Why one of the tasks of a running simulator ended.
    private enum Ending<Value: Sendable>: Sendable {
        case finished(Value)
        case stopped
        case background
    }

    private func serve<Value: Sendable>(
        _ mount: Mount,
        _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let (started, start) = AsyncStream.makeStream(of: Void.self)
        let application = application(mount) { start.yield() }
        return try await withThrowingTaskGroup(of: Ending<Value>.self) { group in
            defer { group.cancelAll() }
            group.addTask {
                defer { start.finish() }
                do {
                    try await self.serveGracefully(application)
                } catch let error as IOError {
                    throw ForgeStartError(
                        "Cannot listen on \(self.configuration.host):\(self.port): \(error.description)"
                    )
                }
                return .stopped
            }
            group.addTask {
                try await self.sender.run(self.deliveries)
                return .background
            }
            group.addTask {
                await self.saveNowAndThen()
                return .background
            }
            group.addTask {
                for await _ in started { return .finished(try await body()) }
                return .background
            }
            while let ending = try await group.next() {
                switch ending {
                case .finished(let value): return value
                case .stopped: throw CancellationError()
                case .background: continue
                }
            }
            throw CancellationError()
        }
    }

    /// Serves until cancelled; then takes no new connection, and ends when the open ones have their answers.
    private func serveGracefully(_ application: some ApplicationProtocol) async throws {
        let services = ServiceGroup(services: [application], logger: logger)
        let serving = Task { try await services.run() }
        try await withTaskCancellationHandler {
            try await serving.value
        } onCancel: {
            Task { await services.triggerGracefulShutdown() }
        }
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
