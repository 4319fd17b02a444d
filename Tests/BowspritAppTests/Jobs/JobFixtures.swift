import Artifacts
import ForgeModel
import Foundation
import JobEngine
import JobModel
import JobStoreTesting
import Persistence
import Settings
import Testing
import Uploads

@testable import BowspritApp

/// Configuration and data that tests of job commands begin with.
enum JobFixtures {
    static let now = Date(timeIntervalSince1970: 1_800_000_000)

    static let configuration = """
        presubmits:
          harbor/lantern:
          - {name: unit, decorate: true, optional: true, branches: [main], labels: {team: light},
             spec: {containers: [{image: debian, command: ["true"]}]}}
          - {name: lint, decorate: true, spec: {containers: [{image: debian, command: ["true"]}]}}
          harbor/compass:
          - {name: lint, decorate: true, spec: {containers: [{image: debian, command: ["true"]}]}}
        postsubmits:
          harbor/lantern:
          - {name: release, decorate: true, branches: [^main$, ^release-.*$],
             spec: {containers: [{image: debian, command: ["true"]}]}}
        periodics:
        - {name: nightly, interval: 24h, decorate: true, spec: {containers: [{image: debian, command: ["true"]}]}}

        """

    /// The configuration as files give it.
    static func settings() async throws -> SettingsSnapshot {
        try await Checkout.withFolder { folder in
            let file = folder.appending(path: "config.yaml")
            try Data(configuration.utf8).write(to: file)
            return await (try Serve.settings(SettingsPaths(config: file.path), plugins: .builtin)).current
        }
    }

    /// A forge with pull request 14 of `harbor/lantern`, which is to merge into `main`.
    static let lookup = CommitLookup(
        web: "https://github.com",
        pull: { id in
            guard id.number == 14 else { throw DeskRefusal(.refused, "no such pull request") }
            var pull = PullRequest(
                id: id,
                title: "Trim the wick",
                author: User(login: Login("ada")),
                head: .init(name: "wick", sha: CommitSHA(head), repository: id.repository),
                base: .init(name: "main", sha: CommitSHA(base), repository: id.repository)
            )
            pull.repositoryURL = "https://github.com/\(id.repository)"
            return pull
        },
        head: { branch, _ in CommitSHA(branch == "main" ? base : release) }
    )

    static let head = String(repeating: "a", count: 40)
    static let base = String(repeating: "b", count: 40)
    static let release = String(repeating: "c", count: 40)

    /// A desk on a fresh data folder.
    static func withDesk(
        _ starter: JobStarter? = nil,
        _ body: @Sendable (JobDesk) async throws -> Void
    ) async throws {
        try await Checkout.withFolder { folder in
            let database = try BotDatabase.open(at: folder.appending(path: "bowsprit.db"))
            let desk = JobDesk(
                store: try await SQLiteJobStore(database, now: { now }),
                results: ResultReader(
                    local: try ArtifactStore(root: folder.appending(path: "artifacts")),
                    buckets: ResultBuckets { _, _ in nil }
                ),
                starter: starter,
                isRunning: false,
                now: { now }
            )
            try await body(desk)
            try await database.close()
        }
    }
}

extension JobDesk {
    /// Stores a job that is over, with a log.
    func storeFinished(_ name: String, job: String = "unit", log: String, buildID: String = "7") async throws {
        var run = ProwJob.sample(name, job: job, state: .failure)
        run.status.buildID = buildID
        run.status.pendingTime = run.status.startTime?.addingTimeInterval(5)
        run.status.completionTime = run.status.startTime?.addingTimeInterval(65)
        run.status.description = "Job failed after 1m0s: exit status 1."
        _ = try await store.create(run)
        let artifacts = results.local
        try artifacts.write(Data(log.utf8), to: try ObjectName(artifacts.path(of: run).file("build-log.txt")))
    }
}
