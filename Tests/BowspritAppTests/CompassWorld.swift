import ForgeModel
import ForgeSimulator
import Foundation

@testable import BowspritApp

/// The sandbox's second repository, whose jobs are its own, with the whole bot beside it.
struct CompassWorld: Sendable {
    static let name = "harbor/compass"
    static let repository = RepositoryName(owner: "harbor", name: "compass")
    private static let patience = Duration.seconds(180)

    let forge: ForgeSimulator
    let bot: Bot
    let traffic: URL

    /// A file with one presubmit for each name.
    static func jobs(_ names: String...) -> String {
        "presubmits:\n"
            + names.map {
                """
                - name: \($0)
                  always_run: true
                  decorate: true
                  spec: {containers: [{image: debian, command: [sh, -c, "true"]}]}

                """
            }
            .joined()
    }

    /// A file whose third line has a key that there is not.
    static let broken = jobs("unit").replacing("always_run", with: "alway_run")

    /// Commits to a branch as a member.
    @discardableResult
    func commit(_ files: [String: String?]) async throws -> String {
        try await forge.as("ada").commit(Self.name, changes: files)
    }

    /// Opens a pull request, and gives its number and head.
    func open(_ files: [String: String?], by author: String = "ada") async throws -> (number: Int, head: String) {
        let issue = try await forge.as(author).openPullRequest(
            Self.name,
            title: "Turn the needle",
            headBranch: "needle",
            changes: files
        )
        return (issue.number, issue.pullRequest?.head.sha ?? "")
    }

    /// Waits until a status of a pull request's head is in a state; nil for any.
    func sees(_ context: String, _ state: SimulatorState.CommitStatus.State?, on number: Int) async -> Bool {
        await forge.await(timeout: Self.patience) { forge in
            guard let status = forge.statuses(Self.name, number)[context] else { return false }
            return state.map { $0 == status.state } ?? true
        }
    }

    /// Waits until something holds.
    func sees(_ condition: @escaping @Sendable (SimulatorState) -> Bool) async -> Bool {
        await forge.await(timeout: Self.patience, condition)
    }

    /// The bot's comments on a pull request that hold a text.
    static func said(_ text: String, on number: Int, _ forge: SimulatorState) -> [String] {
        forge.comments(name, number).map(\.body).filter { $0.contains(text) }
    }

    /// The reads of the repository so far whose path or query holds a text.
    func reads(of text: String) throws -> [String] {
        struct Exchange: Decodable {
            let method: String
            let path: String
            let query: String
        }
        let log = try String(contentsOf: traffic.appending(path: "http.jsonl"), encoding: .utf8)
        return try log.split(separator: "\n").map { try JSONDecoder().decode(Exchange.self, from: Data($0.utf8)) }
            .filter { $0.method == "GET" && $0.path.contains(Self.name) }
            .map { "\($0.path)?\($0.query)" }
            .filter { $0.contains(text) }
    }
}

/// Runs a world while a closure uses it.
///
/// - Parameter plugins: A `plugins.yaml` in place of the sandbox's own.
func withCompass(
    _ configuration: String,
    plugins: String? = nil,
    _ body: @escaping @Sendable (CompassWorld) async throws -> Void
) async throws {
    try await Checkout.withFolder { folder in
        let traffic = folder.appending(path: "traffic")
        let options = SandboxOptions(dataPath: folder.appending(path: "data").path, recordPath: traffic.path)
        let data = try SandboxFolder(options)
        if let plugins { _ = try data.configurationFile("plugins.yaml", Array(plugins.utf8)) }
        let session = SandboxSession(folder: data, options: options, now: { Date() })
        try await session.run { forge, bot in
            let world = CompassWorld(forge: forge, bot: bot, traffic: traffic)
            try await world.commit([".prow.yaml": configuration])
            try await body(world)
        }
        if Checkout.hasContractChecks { try await ScenarioTests.check(traffic) }
    }
}
