import AsyncHTTPClient
import ForgeModel
import ForgeSimulator
import Foundation
import Logging

@testable import GitHubForge

/// A simulated GitHub with one repository, one pull request by `ada`, and a client that speaks as `bowsprit-bot`.
struct ClientWorld: Sendable {
    static let name = "harbor/lantern"
    static let repository = RepositoryName(owner: "harbor", name: "lantern")

    let forge: ForgeSimulator
    let client: GitHubClient
    let pauses: Pauses
    let pull: ThreadID
    let head: CommitSHA

    var issue: SimulatorState.Issue? {
        get async { await forge.snapshot().issue(Self.name, pull.number) }
    }

    /// A second client of the same forge.
    func makeClient(
        _ credentials: GitHubCredentials,
        isDryRun: Bool = false,
        now: @escaping @Sendable () -> Date = { .sample }
    ) -> GitHubClient {
        Self.makeClient(forge, credentials, isDryRun: isDryRun, pauses: pauses, now: now)
    }

    static func makeClient(
        _ forge: ForgeSimulator,
        _ credentials: GitHubCredentials,
        isDryRun: Bool = false,
        pauses: Pauses,
        now: @escaping @Sendable () -> Date = { .sample }
    ) -> GitHubClient {
        GitHubClient(
            endpoints: GitHubEndpoints(rest: forge.apiURL, graphQL: forge.graphQLURL, web: forge.baseURL),
            credentials: credentials,
            http: .shared,
            isDryRun: isDryRun,
            now: now,
            sleep: { try await pauses.sleep(for: $0) },
            logger: .silent
        )
    }
}

extension Logger {
    static let silent = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
}

extension Date {
    /// When the simulated forge's clock stands still: 2026-01-02T03:04:05Z.
    static let sample = Date(timeIntervalSince1970: 1_767_323_045)
}

/// Runs a world while a closure uses it.
func withClient(_ body: @escaping @Sendable (ClientWorld) async throws -> Void) async throws {
    try await withForge { forge in
        try await forge.addOrganization("harbor", members: ["ada", "ben", "bowsprit-bot"])
        try await forge.addUser("stranger")
        try await forge.createRepository(
            owner: "harbor",
            name: "lantern",
            files: ["README.md": "# Lantern\n", "docs/größe/a b.md": "hello\n"],
            labels: ["size/XS"]
        )
        for login in ["bowsprit-bot", "ben"] {
            try await forge.addCollaborator(login, to: ClientWorld.name, permission: .admin)
        }
        let pull = try await forge.as("ben").openPullRequest(
            ClientWorld.name,
            title: "Let it glow",
            body: "More light.",
            headBranch: "feature/glow",
            changes: ["glow.txt": "one\ntwo\n"]
        )
        let pauses = Pauses()
        let token = Secret(try await forge.token(for: "bowsprit-bot"))
        let client = ClientWorld.makeClient(forge, .token(token), pauses: pauses)
        let head = pull.pullRequest?.head.sha ?? ""
        try await body(
            ClientWorld(
                forge: forge,
                client: client,
                pauses: pauses,
                pull: ThreadID(ClientWorld.repository, pull.number),
                head: CommitSHA(head)
            )
        )
    }
}
