public import Foundation
public import Logging
import Synchronization

/// A GitHub on loopback: its REST and GraphQL APIs, webhooks, and git repositories over HTTP, all on one state.
///
/// What is done through the Swift API has the same effects as through the REST API, webhooks included. Everything that
/// GitHub makes up (numbers, ids, GUIDs, tokens, commits) is the same for the same actions, seed and times.
public final class ForgeSimulator: Sendable {
    /// What a simulator is made of.
    public struct Configuration: Sendable {
        /// Where state and repositories are kept.
        public var dataDirectory: URL
        /// The IPv4 address to listen on.
        public var host: String
        /// The port to listen on; 0 takes a free one.
        public var port: Int
        /// Where random-looking values come from.
        public var seed: UInt64
        /// The secret of webhooks that name none; nil leaves those unsigned.
        public var webhookSecret: String?
        /// How many requests a token may send in an hour, for each API.
        public var rateLimit: Int
        /// The time.
        public var now: @Sendable () -> Date

        /// Creates a configuration.
        public init(
            dataDirectory: URL,
            host: String = "127.0.0.1",
            port: Int = 0,
            seed: UInt64 = 1,
            webhookSecret: String? = nil,
            rateLimit: Int = 15_000,
            now: @escaping @Sendable () -> Date = { Date() }
        ) {
            self.dataDirectory = dataDirectory
            self.host = host
            self.port = port
            self.seed = seed
            self.webhookSecret = webhookSecret
            self.rateLimit = rateLimit
            self.now = now
        }
    }

    /// How the simulator was set up.
    public let configuration: Configuration
    /// The port that it listens on while it runs.
    public let port: Int
    let store: ForgeStore
    let faults = FaultInjector()
    let rateLimiter: RateLimiter
    let recorder = Recorder()
    let backlog = DeliveryBacklog()
    let logger: Logger
    let stateFile: StateFile
    let deliveries: AsyncStream<PendingDelivery>
    let endOfDeliveries: AsyncStream<PendingDelivery>.Continuation
    /// The port while nobody listens on it yet.
    let reservation: Mutex<ReservedPort>

    /// A box for what can't be copied.
    struct ReservedPort: ~Copyable {
        var held: PortReservation?
    }

    /// Prepares a simulator, with the state that an earlier one left in the data directory.
    ///
    /// - Throws: ``ForgeStartError`` where the data directory can't be written to, its state can't be read, or no port is free.
    public init(
        configuration: Configuration,
        logger: Logger = Logger(label: "forge", factory: { _ in SwiftLogNoOpLogHandler() })
    ) async throws {
        self.configuration = configuration
        self.logger = logger
        let git = configuration.dataDirectory.appendingPathComponent("git")
        do {
            try FileManager.default.createDirectory(at: git, withIntermediateDirectories: true)
        } catch {
            let path = configuration.dataDirectory.path
            throw ForgeStartError("Cannot write to \(path): name a folder that can be written to.")
        }
        stateFile = StateFile(url: configuration.dataDirectory.appendingPathComponent("state.json"))
        if configuration.port == 0 {
            let free = try PortReservation(host: configuration.host)
            port = free.port
            reservation = Mutex(ReservedPort(held: free))
        } else {
            port = configuration.port
            reservation = Mutex(ReservedPort())
        }
        rateLimiter = RateLimiter(limit: configuration.rateLimit, now: configuration.now)
        (deliveries, endOfDeliveries) = AsyncStream.makeStream(of: PendingDelivery.self)
        store = ForgeStore(
            state: try stateFile.load() ?? SimulatorState(),
            urls: ForgeURLs(base: "http://\(configuration.host):\(port)"),
            gitRoot: git.path,
            seed: configuration.seed,
            now: configuration.now,
            deliveries: endOfDeliveries,
            backlog: backlog
        )
    }

    /// `http://HOST:PORT`: where pages and git repositories are.
    public var baseURL: String { store.urls.base }
    /// Where the REST API is, as `https://api.github.com` is GitHub's; the same paths work below ``baseURL`` too.
    public var apiURL: String { store.urls.api }
    /// Where the GraphQL API is.
    public var graphQLURL: String { store.urls.graphQL }

    /// The state as it is now.
    public func snapshot() async -> SimulatorState { await store.state }

    /// The changes from now on; for each caller its own stream, which ends when the simulator does.
    public var changes: AsyncStream<ForgeChange> {
        get async { await store.changes() }
    }

    /// Returns once nothing is on its way to a webhook.
    public func deliveriesSettled() async { await backlog.empty() }

    /// Waits until the state fulfils a condition, looking again whenever something has changed.
    ///
    /// - Parameter timeout: How long to wait at most.
    /// - Returns: Whether it did.
    @discardableResult
    public func `await`(
        timeout: Duration = .seconds(120),
        _ condition: @escaping @Sendable (SimulatorState) -> Bool
    ) async -> Bool {
        await withTaskGroup(of: Bool.self) { group in
            group.addTask { await self.store.wait(until: condition) }
            group.addTask {
                try? await Task.sleep(for: timeout)
                return false
            }
            let isFulfilled = await group.next() ?? false
            group.cancelAll()
            return isFulfilled
        }
    }
}
