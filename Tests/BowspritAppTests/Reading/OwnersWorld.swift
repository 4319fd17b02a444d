import AsyncHTTPClient
import ForgeModel
import ForgeSimulator
import Foundation
import GitHubForge
import Hooks
import Logging
import Owners
import Persistence
import PluginKit
import PluginTesting
import Settings
import Testing
import YAML

@testable import BowspritApp

/// A large repository on a simulated GitHub, with `approve` on, and a count of what it is asked.
struct OwnersWorld: Sendable {
    static let name = "harbor/lantern"
    static let repository = RepositoryName(owner: "harbor", name: "lantern")

    let forge: ForgeSimulator
    let owners: RepositoryOwners
    let host: PluginHost
    let pull: ThreadID
    private let records: URL

    /// Lets `ada` comment, and handles that.
    ///
    /// - Returns: How many requests the forge got for it that count: those that it answered with 304 cost nothing.
    func comment(_ text: String, guid: String) async throws -> Int {
        try await forge.as("ada").comment(Self.name, pull.number, text)
        let before = requests
        let issue = ForgeModel.Issue(
            id: pull,
            nodeID: "",
            isPullRequest: true,
            title: "Many",
            author: User(login: "ben"),
            url: "\(forge.baseURL)/\(Self.name)/pull/\(pull.number)"
        )
        let plan = host.plan(.comment(text, by: "ada", on: issue), named: "issue_comment")
        let result = try await host.runner.run(plan, guid: guid, receivedAt: .now, finished: [], isRepeat: false)
        if let fault = result.fault { throw fault }
        return requests - before
    }

    /// How many requests that count the forge got for something.
    func counting(_ body: () async throws -> Void) async rethrows -> Int {
        let before = requests
        try await body()
        return requests - before
    }

    var labels: [String] {
        get async { await forge.snapshot().labels(Self.name, pull.number) }
    }

    private var requests: Int {
        ["http.jsonl", "graphql.jsonl"].reduce(0) { count, file in
            let text = try? String(contentsOf: records.appending(path: file), encoding: .utf8)
            return count + (text?.split(separator: "\n").count { !$0.contains("\"status\":304") } ?? 0)
        }
    }

    /// Runs a world with an OWNERS file in each of `directories`, and a pull request that changes `files` of them.
    static func run(
        directories: Int,
        files: Int,
        _ body: @escaping @Sendable (OwnersWorld) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "owners-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try BotDatabase.open(at: folder.appending(path: "bot.sqlite"))
        try await withForge { forge in
            try await forge.addOrganization("harbor", members: ["ada", "ben", "bowsprit"])
            var tree = ["OWNERS": "approvers: [root]\n"]
            for index in 0..<directories { tree["d\(index)/OWNERS"] = "# \(index)\napprovers: [ada]\n" }
            try await forge.createRepository(owner: "harbor", name: "lantern", files: tree)
            for login in ["ada", "ben", "bowsprit"] {
                try await forge.addCollaborator(login, to: name, permission: .admin)
            }
            let changes = (0..<files).map { ("d\($0)/code.txt", "new\n" as String?) }
            let pull = try await forge.as("ben").openPullRequest(
                name,
                title: "Many",
                headBranch: "many",
                changes: Dictionary(uniqueKeysWithValues: changes)
            )
            // The bot has known the head since before anybody commented.
            let head = CommitSHA(pull.pullRequest?.head.sha ?? "")
            let id = ThreadID(repository, pull.number)
            _ = try await HeadSightings(database).firstSeen(head, of: id, at: .distantPast)
            let world = try await make(forge, database, id, folder)
            try await forge.record(to: world.records)
            try await body(world)
        }
        try await database.close()
    }

    private static func make(
        _ forge: ForgeSimulator,
        _ database: BotDatabase,
        _ pull: ThreadID,
        _ folder: URL
    ) async throws -> OwnersWorld {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let client = GitHubClient(
            endpoints: GitHubEndpoints(rest: forge.apiURL, graphQL: forge.graphQLURL, web: forge.baseURL),
            credentials: .token(Secret(try await forge.token(for: "bowsprit"))),
            http: .shared,
            sleep: { _ in },
            logger: logger
        )
        let text = "plugins: {harbor: {plugins: [approve]}}"
        let catalog = PluginCatalog(names: PluginList.builtin.catalog.names, sections: [])
        let read = PluginsConfiguration.read(try YAMLParser().parse(text, file: "plugins.yaml"), catalog: catalog)
        let configuration = try #require(read.value)
        let owners = RepositoryOwners(client: client, settings: CurrentSettings(SettingsSnapshot()))
        let runner = DeliveryRunner(
            client: client,
            jobs: try await SQLiteJobStore(database, now: { .now }),
            readers: CallReaders(owners: owners, jobs: FakeJobs(), tide: FakeTide(), web: FakeWeb()),
            heads: HeadSightings(database),
            bot: "bowsprit",
            jobNamespace: "test",
            isDryRun: false,
            now: { .now },
            logger: logger
        )
        let plugins = PluginSet(PluginList.builtin.registrations, configuration: configuration)
        return OwnersWorld(
            forge: forge,
            owners: owners,
            host: PluginHost(plugins, jobs: FakeJobs(), runner: runner),
            pull: pull,
            records: folder.appending(path: "records")
        )
    }
}
