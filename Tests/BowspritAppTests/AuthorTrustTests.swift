import AsyncHTTPClient
import ForgeModel
import ForgeSimulator
import Foundation
import GitHubForge
import JobModel
import Logging
import Owners
import PluginTesting
import Settings
import Synchronization
import Testing

@testable import BowspritApp

/// Whose version of the job configuration the merger looks at, and what finding out costs.
@Suite(.timeLimit(.minutes(10))) struct AuthorTrustTests {
    private static let repository = RepositoryName(owner: "harbor", name: "lantern")

    private final class Clock: Sendable {
        let time = Mutex(Date(timeIntervalSince1970: 1_767_323_045))
    }

    private static func pull(by author: Login, _ change: (inout PoolPullRequest) -> Void = { _ in }) -> PoolPullRequest
    {
        var pull = PoolPullRequest(
            id: ThreadID(repository, 14),
            title: "Glow",
            author: author,
            baseBranch: "main",
            baseSHA: "b1",
            headBranch: "glow",
            headSHA: "h1",
            updatedAt: Date(timeIntervalSince1970: 0)
        )
        change(&pull)
        return pull
    }

    private static func withTrust(
        _ body: @escaping @Sendable (AuthorTrust, ForgeSimulator, Clock) async throws -> Void
    ) async throws {
        try await withForge { forge in
            try await forge.addOrganization("harbor", members: ["ada", "bowsprit"])
            try await forge.addUser("eve")
            try await forge.addUser("col")
            try await forge.createRepository(owner: "harbor", name: "lantern")
            try await forge.addCollaborator("col", to: repository.fullName)
            let clock = Clock()
            let client = GitHubClient(
                endpoints: GitHubEndpoints(rest: forge.apiURL, graphQL: forge.graphQLURL, web: forge.baseURL),
                credentials: .token(Secret(try await forge.token(for: "bowsprit"))),
                http: .shared,
                sleep: { _ in },
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
            let trust = AuthorTrust(
                client: client,
                triggers: TriggerDirectory(settings: CurrentSettings(SettingsSnapshot())),
                owners: FakeOwners(OwnersTree(files: [:])),
                tide: FakeTide(),
                web: FakeWeb(),
                bot: "bowsprit",
                now: { clock.time.withLock { $0 } }
            )
            try await body(trust, forge, clock)
        }
    }

    @Test(arguments: [("ada", true), ("col", true), ("bowsprit", true), ("eve", false)] as [(Login, Bool)])
    func authors(author: Login, isTrusted: Bool) async throws {
        try await Self.withTrust { trust, _, _ in
            let answer = try await trust.trusts(Self.pull(by: author), jobs: FakeJobs())
            #expect(answer == isTrusted)
        }
    }

    @Test(
        arguments: [
            pull(by: "eve") { $0.labels = ["ok-to-test"] }, pull(by: "eve") { $0.labels = ["lgtm"] },
            pull(by: "eve") {
                $0.headContexts = [HeadContext(CommitStatus(context: "prow-config", state: .failure, description: ""))]
            },
        ]
    )
    func whatSomebodyVouchedForNeedsNoQuestion(pull: PoolPullRequest) async throws {
        try await Self.withTrust { trust, forge, _ in
            forge.failNext(100, status: 404)
            let answer = try await trust.trusts(pull, jobs: FakeJobs())
            #expect(answer)
        }
    }

    @Test func anAnswerHoldsForTenMinutes() async throws {
        try await Self.withTrust { trust, forge, clock in
            let pull = Self.pull(by: "ada")
            _ = try await trust.trusts(pull, jobs: FakeJobs())
            forge.failNext(100, status: 404)
            clock.time.withLock { $0 += 599 }
            let held = try await trust.trusts(pull, jobs: FakeJobs())
            #expect(held)
            clock.time.withLock { $0 += 2 }
            let asked = try await trust.trusts(pull, jobs: FakeJobs())
            #expect(!asked)
        }
    }
}
