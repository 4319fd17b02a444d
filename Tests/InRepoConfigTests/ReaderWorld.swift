import AsyncHTTPClient
import ForgeModel
import ForgeSimulator
import Foundation
import GitHubForge
import JobModel
import Logging
import Settings

@testable import InRepoConfig

/// A repository on a simulated GitHub, and a reader of its configuration.
struct ReaderWorld: Sendable {
    static let name = "harbor/lantern"
    static let repository = RepositoryName(owner: "harbor", name: "lantern")

    let forge: ForgeSimulator
    let client: GitHubClient
    let reader: InRepoConfigReader
    let traffic: Traffic

    /// A file with one presubmit for each name.
    static func jobs(_ names: String...) -> String {
        names.isEmpty ? "presubmits: []\n" : "presubmits:\n" + names.map(job).joined()
    }

    /// One presubmit as an element of a list.
    static func job(_ name: String) -> String {
        "- name: \(name)\n  always_run: true\n  spec: {containers: [{image: alpine, command: [\"true\"]}]}\n"
    }

    /// The tip of a branch.
    func tip(_ branch: String = "main") async throws -> CommitSHA {
        try await client.head(ofBranch: branch, in: Self.repository)
    }

    /// Commits to a branch.
    @discardableResult
    func commit(_ files: [String: String?], to branch: String = "main") async throws -> CommitSHA {
        CommitSHA(try await forge.as("ada").commit(Self.name, branch: branch, changes: files))
    }

    /// A pull request that changes files, with its head.
    func open(_ files: [String: String?]) async throws -> (id: ThreadID, head: CommitSHA) {
        let issue = try await forge.as("ada").openPullRequest(
            Self.name,
            title: "Change",
            headBranch: "change",
            changes: files
        )
        return (ThreadID(Self.repository, issue.number), CommitSHA(issue.pullRequest?.head.sha ?? ""))
    }

    /// The names of the presubmits of a commit, or of a base and a pull request.
    func names(
        _ pull: (id: ThreadID, head: CommitSHA)? = nil,
        on base: CommitSHA? = nil,
        settings: SettingsSnapshot = SettingsSnapshot(),
        generation: Int = 0,
        reader: InRepoConfigReader? = nil
    ) async throws -> [String] {
        let reader = reader ?? self.reader
        let commit = if let base { base } else { try await tip() }
        let jobs =
            if let pull {
                try await reader.jobs(
                    of: pull.id,
                    base: commit,
                    head: pull.head,
                    settings: settings,
                    generation: generation
                )
            } else {
                try await reader.jobs(of: Self.repository, at: commit, settings: settings, generation: generation)
            }
        return jobs.presubmits.map(\.name)
    }

    /// What is wrong with the configuration of a base and a pull request.
    func findings(_ pull: (id: ThreadID, head: CommitSHA)? = nil) async throws -> [String] {
        do {
            return ["no mistake, but the jobs \(try await names(pull))"]
        } catch let invalid as InvalidJobConfiguration {
            return invalid.findings
        }
    }

    /// How many reads a body makes of each kind: the path without ids.
    func reads(_ body: () async throws -> Void) async throws -> [String] {
        let before = try traffic.reads().count
        try await body()
        return try traffic.reads().dropFirst(before).map { path in
            String(path.prefix { $0 != "?" }).split(separator: "/").prefix(2).joined(separator: "/")
        }
        .map { $0.hasPrefix("compare/") ? "compare" : $0 }
    }
}

/// Runs a world while a closure uses it.
func withReader(
    _ files: [String: String],
    limits: ConfigurationLimits = ConfigurationLimits(),
    _ body: @escaping @Sendable (ReaderWorld) async throws -> Void
) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "traffic-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try await withForge { forge in
        try await forge.addOrganization("harbor", members: ["ada"])
        try await forge.createRepository(owner: "harbor", name: "lantern", files: files)
        try await forge.addCollaborator("ada", to: ReaderWorld.name, permission: .admin)
        try await forge.record(to: folder)
        let client = GitHubClient(
            endpoints: GitHubEndpoints(rest: forge.apiURL, graphQL: forge.graphQLURL, web: forge.baseURL),
            credentials: .token(Secret(try await forge.token(for: "ada"))),
            http: .shared,
            sleep: { _ in },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        try await body(
            ReaderWorld(
                forge: forge,
                client: client,
                reader: InRepoConfigReader(client: client, limits: limits),
                traffic: Traffic(folder: folder)
            )
        )
    }
}
