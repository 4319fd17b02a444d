import ForgeModel
import ForgeSimulator
import Foundation
import GitHubForge
import Hooks
import KubernetesClient
import KubernetesSimulator
import Logging
import PluginKit
import PluginTesting
import Settings

@testable import BowspritApp

/// A repository with every plugin on, and the whole bot beside it: webhooks go to the bot, requests to the forge.
struct PluginWorld: Sendable {
    static let name = "harbor/lantern"
    /// The repository with rifle on, which cannot be where blunderbuss is.
    static let second = "harbor/compass"
    static let bot = "bowsprit"
    static let cat = "https://cdn2.thecatapi.com/images/a.jpg"
    static let dog = "https://random.dog/a.jpg"
    private static let patience = Duration.seconds(180)
    private static let secret = "a good secret"

    let forge: ForgeSimulator
    let cluster: KubernetesSimulator

    /// Opens a pull request from a branch of its own, and gives its number.
    @discardableResult
    func open(
        _ files: [String: String?],
        title: String = "Trim the wick",
        body: String? = "```release-note\nNONE\n```",
        onto base: String = "main",
        by author: String = "ada",
        in name: String = name
    ) async throws -> Int {
        try await forge.as(author).openPullRequest(
            name,
            title: title,
            body: body,
            base: base,
            headBranch: "topic-\(UUID().uuidString.prefix(8).lowercased())",
            changes: files
        )
        .number
    }

    /// Opens a pull request with a file of its own.
    func open(
        title: String = "Trim the wick",
        body: String? = "```release-note\nNONE\n```",
        onto base: String = "main",
        by author: String = "ada"
    ) async throws -> Int {
        try await open(["src/\(UUID().uuidString)": "x\n"], title: title, body: body, onto: base, by: author)
    }

    func issue() async throws -> Int { try await forge.as("ada").openIssue(Self.name, title: "Dark").number }

    @discardableResult
    func say(_ text: String, by login: String = "ben", on number: Int) async throws -> SimulatorState.Comment {
        try await forge.as(login).comment(Self.name, number, text)
    }

    /// Waits until something holds.
    func sees(_ condition: @escaping @Sendable (SimulatorState) -> Bool) async -> Bool {
        await forge.await(timeout: Self.patience, condition)
    }

    func sees(label: String, on number: Int, in name: String = name) async -> Bool {
        await sees { $0.labels(name, number).contains(label) }
    }

    /// Waits until the bot says something.
    func hears(_ text: String, on number: Int) async -> Bool {
        await sees { state in
            state.comments(Self.name, number).contains { $0.author == Self.bot && $0.body.contains(text) }
        }
    }

    // MARK: Building

    static let plugins = """
        plugins:
          harbor:
            plugins: [\(common.joined(separator: ", "))]
          \(name):
            plugins: [blunderbuss]
          \(second):
            plugins: [rifle, dco]
        lgtm: [{repos: [harbor], review_acts_as_lgtm: true}]
        approve: [{repos: [harbor], require_self_approval: true}]
        repo_milestone: {"": {maintainers_team: keepers}}
        milestone_applier: {\(name): {release-1: v1}}
        require_matching_label: [{org: harbor, prs: true, regexp: ^kind/, missing_label: needs-kind, grace_period: 0s}]
        blockades: [{repos: [harbor], blockregexps: [^sealed/]}]
        cherry_pick_approved: [{org: harbor, repo: lantern, approvers: [cleo], allow_missing_approved_label: true,
          allow_missing_lgtm_label: true}]
        heart: {adorees: [ben], commentregexp: lovely}
        override: {allow_top_level_owners: true}
        cherrypicker: {create_issue_on_conflict: true}
        """

    static let pluginNames = PluginList.builtin.catalog.names
    private static let common = PluginList.builtin.registrations.map(\.name.text)
        .filter { !["blunderbuss", "dco", "rifle"].contains($0) }

    private static let config = """
        presubmits:
          \(name):
            - {name: unit, always_run: false, decorate: true, spec: {containers: [{command: [sh, -c, "true"]}]}}
            - {name: lint, always_run: false, optional: true, decorate: true,
               spec: {containers: [{command: [sh, -c, "true"]}]}}
        tide: {queries: [{orgs: [elsewhere]}]}
        """

    private static let files = [
        "OWNERS": "approvers: [cleo]\nreviewers: [ben]\n",
        "docs/OWNERS": "approvers: [cleo]\nlabels: [kind/documentation]\n",
        "src/lamp": "dark\n",
        "src/clash": "old\n",
    ]

    static func found(_ forge: ForgeSimulator) async throws {
        try await forge.addUser("dara")
        try await forge.addOrganization("harbor", members: ["ada", "ben", "cleo"], admins: [bot])
        try await forge.addTeam("keepers", to: "harbor", members: ["ben"])
        for name in ["lantern", "compass"] {
            try await forge.createRepository(owner: "harbor", name: name, files: files)
            for label in ["kind/bug", "kind/documentation", "sig/light"] {
                try await forge.addLabel(label, to: "harbor/\(name)")
            }
            for login in ["ada", "ben", "cleo"] {
                try await forge.addCollaborator(login, to: "harbor/\(name)", permission: .write)
            }
        }
        try await forge.as("ada").commit(
            Self.name,
            branch: "release-1",
            changes: ["NOTES": "old\n", "src/clash": "release\n"]
        )
        _ = try await forge.as(bot).createMilestone(Self.name, title: "v1")
    }

    /// Runs a world while a closure uses it; its requests have to keep to GitHub's contract.
    static func run(_ body: @escaping @Sendable (PluginWorld) async throws -> Void) async throws {
        try await Checkout.withFolder { folder in
            let traffic = folder.appending(path: "traffic")
            let forge = try await ForgeSimulator(
                configuration: .init(
                    dataDirectory: folder.appending(path: "forge"),
                    webhookSecret: secret,
                    now: { Date() }
                )
            )
            try await forge.record(to: traffic)
            try await found(forge)
            try await KubernetesSimulator.run { cluster in
                let bot = try await bot(forge, cluster, folder: folder)
                try await forge.run {
                    try await bot.run(body: {
                        _ = try await forge.addHook(on: "harbor", url: "\(bot.address.url)/hook", secret: secret)
                        try await body(PluginWorld(forge: forge, cluster: cluster))
                    })
                }
            }
            if Checkout.hasContractChecks { try await ScenarioTests.check(traffic) }
        }
    }

    private static func bot(
        _ forge: ForgeSimulator,
        _ cluster: KubernetesSimulator,
        folder: URL
    ) async throws -> Bot {
        for (file, text) in [("plugins.yaml", plugins), ("config.yaml", config)] {
            try Data(text.utf8).write(to: folder.appending(path: file))
        }
        let paths = SettingsPaths(
            config: folder.appending(path: "config.yaml").path,
            pluginConfig: folder.appending(path: "plugins.yaml").path
        )
        var logger = Logger(label: "bowsprit")
        logger.logLevel = .error
        var setup = BotSetup(
            settings: try await Serve.settings(paths, plugins: .builtin),
            plugins: .builtin,
            endpoints: GitHubEndpoints(rest: forge.apiURL, graphQL: forge.graphQLURL, web: forge.baseURL),
            credentials: .token(Secret(try await forge.token(for: Self.bot))),
            botLogin: Self.bot,
            secrets: HookSecrets(secret: secret),
            data: folder.appending(path: "bot"),
            host: "127.0.0.1",
            port: 0,
            isDryRun: false,
            now: { Date() },
            logger: logger
        )
        setup.services.web = FakeWeb(
            bodies: [
                "https://icanhazdadjoke.com": #"{"joke": "A lamp walks into a bar."}"#,
                "https://api.thecatapi.com/v1/images/search?format=json&results_per_page=1": #"[{"url": "\#(cat)"}]"#,
                "https://random.dog/woof.json": #"{"url": "\#(dog)"}"#,
            ],
            sizes: [cat: 1_000, dog: 1_000]
        )
        setup.clusters.inCluster = .success(try ClusterAccess(server: cluster.address, token: .text("t0ken")))
        return try await Bot(setup)
    }
}
