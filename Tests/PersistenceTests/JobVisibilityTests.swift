import ForgeModel
import Foundation
import JobEngine
import JobModel
import JobStoreTesting
import Persistence
import Testing

/// What the database selects is what the rule shows.
@Suite struct JobVisibilityTests {
    private static let jobs: [ProwJob] = {
        var jobs: [ProwJob] = []
        for (name, change) in changes.sorted(by: { $0.key < $1.key }) {
            var job = ProwJob.sample(name, job: "job-\(name)")
            change(&job.spec)
            jobs.append(job)
        }
        return jobs
    }()

    private static let changes: [String: @Sendable (inout ProwJobSpec) -> Void] = [
        "plain": { _ in },
        "hidden": { $0.hidden = true },
        "global": { $0.prowJobDefault = ProwJobDefault(tenantID: "GlobalDefaultID") },
        "tenant": { $0.prowJobDefault = ProwJobDefault(tenantID: "team-a") },
        "hidden-tenant": {
            $0.hidden = true
            $0.prowJobDefault = ProwJobDefault(tenantID: "team-b")
        },
        "secret-org": { $0.refs = Refs(org: "Vault", repo: "keys", baseRef: "main") },
        "secret-repo": { $0.refs = Refs(org: "acme", repo: "Locks", baseRef: "main") },
        "secret-extra": {
            $0.extraRefs = [
                Refs(org: "open", repo: "sea", baseRef: "main"), Refs(org: "vault", repo: "x", baseRef: "main"),
            ]
        },
        "no-refs": { $0.refs = nil },
    ]

    private static let everybodys: Set = ["plain", "global", "no-refs"]
    private static let hidden: Set = ["hidden", "hidden-tenant", "secret-org", "secret-repo", "secret-extra"]

    @Test(
        arguments: [
            (.everything, Set(changes.keys)), (.open, everybodys), (.hidden, hidden),
            (.openAndHidden, everybodys.union(hidden)), (.tenants(["team-a"]), ["tenant"]),
            (.tenants(["team-a", "team-b"]), ["tenant", "hidden-tenant"]), (.tenants([]), []),
        ] as [(JobVisibility.Scope, Set<String>)]
    )
    func `a page, the counts and the names are of what is shown`(
        _ scope: JobVisibility.Scope,
        _ expected: Set<String>
    ) async throws {
        let visibility = JobVisibility(scope, hiddenRepositories: ["vault", "ACME/locks"])
        #expect(Set(Self.jobs.filter(visibility.shows).map(\.name)) == expected)
        let folder = try TemporaryFolder()
        let store = try await SQLiteJobStore(try BotDatabase.open(at: folder.databaseFile)) { .distantPast }
        for job in Self.jobs { _ = try await store.create(job) }
        let found = try await store.browse(JobQuery(), offset: 0, visibility: visibility)
        #expect(Set(found.jobs.map(\.name)) == expected)
        #expect(found.total == expected.count)
        #expect(try await store.jobNames(visibility) == expected.map { "job-\($0)" }.sorted())
        let repositories = Set(Self.jobs.filter(visibility.shows).compactMap { $0.spec.mainRefs?.fullName })
        #expect(Set(try await store.repositories(visibility).map(\.fullName)) == repositories)
    }

    @Test func `without hidden repositories, jobs hide themselves alone`() async throws {
        let folder = try TemporaryFolder()
        let store = try await SQLiteJobStore(try BotDatabase.open(at: folder.databaseFile)) { .distantPast }
        for job in Self.jobs { _ = try await store.create(job) }
        let found = try await store.browse(JobQuery(), offset: 0, visibility: JobVisibility(.hidden))
        #expect(Set(found.jobs.map(\.name)) == ["hidden", "hidden-tenant"])
    }

    @Test(
        arguments: [
            (.open, false), (.openAndHidden, true), (.hidden, true), (.tenants(["a"]), true), (.everything, true),
        ] as [(JobVisibility.Scope, Bool)]
    )
    func `a hidden repository is shown where what is hidden is`(_ scope: JobVisibility.Scope, _ isShown: Bool) {
        let visibility = JobVisibility(scope, hiddenRepositories: ["vault"])
        #expect(visibility.shows(org: "Vault", repo: "keys") == isShown)
        #expect(visibility.shows(org: "acme", repo: "vault") == (scope != .hidden))
    }
}
