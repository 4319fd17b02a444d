import AsyncHTTPClient
import ForgeModel
import ForgeSimulator
import Foundation
import GitHubForge
import Logging
import Owners
import Persistence
import PluginKit
import PluginTesting
import Settings
import Testing
import YAML

@testable import Hooks

/// A simulated GitHub whose webhooks come in through the front door of a bot with a database of its own.
struct HookWorld: Sendable {
    static let name = "harbor/lantern"
    static let repository = RepositoryName(owner: "harbor", name: "lantern")
    static let secret = "a good secret"
    static let now = Date(timeIntervalSince1970: 1_767_323_045)
    static let bot: Login = "bowsprit-bot"

    let forge: ForgeSimulator
    let client: GitHubClient
    let database: BotDatabase
    let log: DeliveryLog
    let jobs: SQLiteJobStore
    let runner: DeliveryRunner
    let host: PluginHost
    let worker: DeliveryWorker
    let intake: HookIntake
    /// The waits of the client.
    let clientPauses = Pauses()
    /// The waits of the worker.
    let workerPauses: Pauses

    init(_ forge: ForgeSimulator, folder: URL) async throws {
        let site = forge
        try await site.addOrganization("harbor", members: ["ada", "ben", "bowsprit-bot"])
        try await site.addUser("stranger")
        try await site.createRepository(owner: "harbor", name: "lantern")
        try await site.addCollaborator("ben", to: Self.name, permission: .admin)
        try await site.addCollaborator("bowsprit-bot", to: Self.name, permission: .admin)
        let token = Secret(try await site.token(for: "bowsprit-bot"))
        let pauses = clientPauses
        self.forge = forge
        client = GitHubClient(
            endpoints: GitHubEndpoints(rest: forge.apiURL, graphQL: forge.graphQLURL, web: forge.baseURL),
            credentials: .token(token),
            http: .shared,
            now: { Self.now },
            sleep: { try await pauses.sleep(for: $0) },
            logger: .silent
        )
        database = try BotDatabase.open(at: folder.appending(path: "bot.sqlite"))
        log = DeliveryLog(database)
        jobs = try await SQLiteJobStore(database, now: { Self.now })
        runner = Self.runner(client, jobs, database)
        host = PluginHost(try Self.plugins(["probe"]), jobs: FakeJobs(), runner: runner)
        workerPauses = Pauses()
        worker = Self.worker(log, host, workerPauses)
        intake = HookIntake(
            secrets: HookSecrets(secret: Self.secret),
            host: host,
            log: log,
            worker: worker,
            now: { Self.now },
            logger: .silent
        )
    }

    static let readers = CallReaders(
        owners: FakeOwners(OwnersTree(files: [:])),
        jobs: FakeJobs(),
        tide: FakeTide(),
        web: FakeWeb()
    )

    static func runner(
        _ client: GitHubClient,
        _ jobs: SQLiteJobStore,
        _ database: BotDatabase,
        isDryRun: Bool = false
    ) -> DeliveryRunner {
        DeliveryRunner(
            client: client,
            jobs: jobs,
            readers: readers,
            heads: HeadSightings(database),
            bot: bot,
            jobNamespace: "test",
            isDryRun: isDryRun,
            now: { now },
            logger: .silent
        )
    }

    static func worker(_ log: DeliveryLog, _ host: any DeliveryHost, _ pauses: Pauses) -> DeliveryWorker {
        DeliveryWorker(
            log: log,
            host: host,
            width: 4,
            now: { now },
            sleep: { try await pauses.sleep(for: $0) },
            logger: .silent
        )
    }

    /// The plugins of the tests, with some of them on for the whole organisation.
    static func plugins(_ names: [String]) throws -> PluginSet {
        let all = [PluginRegistration(Probe.self), PluginRegistration(PushProbe.self)]
        let text = "plugins: {harbor: {plugins: [\(names.joined(separator: ", "))]}}"
        let catalog = PluginCatalog(names: Set(all.map(\.name.text)), sections: [])
        let read = PluginsConfiguration.read(try YAMLParser().parse(text, file: "plugins.yaml"), catalog: catalog)
        return PluginSet(all, configuration: try #require(read.value))
    }

    // MARK: What people see

    /// Opens an issue.
    func openIssue(by login: String = "ada", _ body: String = "") async throws -> ThreadID {
        let issue = try await forge.as(login).openIssue(Self.name, title: "Dark", body: body)
        return ThreadID(Self.repository, issue.number)
    }

    func comment(_ text: String, by login: String = "ada", on thread: ThreadID) async throws {
        try await forge.as(login).comment(Self.name, thread.number, text)
    }

    /// What the bot wrote, without the hidden marks.
    func botComments(on thread: ThreadID) async -> [String] {
        await forge.snapshot().comments(Self.name, thread.number).filter { $0.author == Self.bot.text }
            .map { comment in
                comment.body.split(separator: "\n", omittingEmptySubsequences: false)
                    .filter { !$0.hasPrefix("<!-- bowsprit:") }.joined(separator: "\n")
            }
    }

    func labels(on thread: ThreadID) async -> [String] {
        await forge.snapshot().labels(Self.name, thread.number)
    }

    // MARK: Deliveries

    /// Sends this repository's events to the front door.
    func connect() async throws {
        try await forge.addHook(on: Self.name, url: "\(forge.baseURL)/hook", secret: Self.secret)
        await forge.deliveriesSettled()
    }

    /// Runs the worker while a closure works with it.
    func working(_ worker: DeliveryWorker? = nil, _ body: @escaping @Sendable () async throws -> Void) async throws {
        let worker = worker ?? self.worker
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try? await worker.run() }
            defer { group.cancelAll() }
            try await body()
        }
    }

    /// Returns once nothing is under way to the bot, and nothing waits in the log.
    func settled() async throws {
        await forge.deliveriesSettled()
        while try await log.count(DeliveryFilter(states: [.pending, .failed])) > 0 { await Task.yield() }
    }

    /// Waits for a state of a delivery.
    func delivery(_ guid: String, in states: Set<DeliveryState>) async throws -> Delivery {
        while true {
            if let found = try await log.delivery(guid: guid), states.contains(found.state) { return found }
            try Task.checkCancellation()
            await Task.yield()
        }
    }

    /// The newest delivery of comments.
    func newestComment() async throws -> Delivery {
        try #require(try await log.page(DeliveryFilter(event: "issue_comment"), limit: 1).first)
    }
}

extension Logger {
    static let silent = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
}

/// Runs a world while a closure uses it, and leaves nothing behind.
func withHooks(_ body: @escaping @Sendable (HookWorld) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hooks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let forge = try await ForgeSimulator(
        configuration: .init(dataDirectory: folder.appending(path: "forge"), now: { HookWorld.now })
    )
    let world = try await HookWorld(forge, folder: folder)
    try await forge.run(
        mounting: { HookRoutes(world.intake).add(to: $0) },
        { try await body(world) }
    )
    try await world.database.close()
}
