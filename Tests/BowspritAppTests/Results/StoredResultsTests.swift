import Artifacts
import Dashboard
import Foundation
import GitHubForge
import Hooks
import JobEngine
import JobModel
import Logging
import Persistence
import Settings
import Testing

@testable import BowspritApp

/// The whole bot copies a result to a bucket, and shows it from there.
@Suite(.timeLimit(.minutes(10))) struct StoredResultsTests {
    private static func setup(_ folder: URL, bucket: String) async throws -> BotSetup {
        let config = folder.appending(path: "config.yaml")
        let entries =
            "plank: {default_decoration_config_entries: [{config: {gcs_configuration: {bucket: '\(bucket)'}}}]}"
        try Data("\(entries)\n".utf8).write(to: config)
        let plugins = folder.appending(path: "plugins.yaml")
        try Data("{}\n".utf8).write(to: plugins)
        let paths = SettingsPaths(config: config.path, jobConfig: nil, pluginConfig: plugins.path)
        return BotSetup(
            settings: try await Serve.settings(
                paths,
                plugins: .builtin,
                rules: try RulePolicy(rules: ["valid-decoration-config=off"])
            ),
            plugins: .builtin,
            endpoints: GitHubEndpoints(
                rest: "http://127.0.0.1:1",
                graphQL: "http://127.0.0.1:1/graphql",
                web: "http://127.0.0.1:1"
            ),
            credentials: .token(Secret("the-bots-own-token")),
            botLogin: "bowsprit",
            secrets: HookSecrets(secret: "the-webhook-secret"),
            data: folder.appending(path: "data", directoryHint: .isDirectory),
            host: "127.0.0.1",
            port: 0,
            isDryRun: false,
            now: { Date(timeIntervalSince1970: 1_700_000_100) },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    private static func job(bucket: String) -> ProwJob {
        var spec = ProwJobSpec(type: .postsubmit, job: "unit")
        var (decoration, storage) = (DecorationConfig(), GCSConfiguration())
        storage.bucket = bucket
        decoration.gcsConfiguration = storage
        spec.decorationConfig = decoration
        let time = Date(timeIntervalSince1970: 1_700_000_000)
        var job = ProwJob.make(name: "a", namespace: "default", spec: spec, trust: .postMerge, at: time)
        job.status.state = .success
        job.status.buildID = "17"
        job.status.pendingTime = time
        job.status.completionTime = time
        return job
    }

    @Test func `a result is copied to the bucket of the configuration, and read from there`() async throws {
        try await Checkout.withFolder { folder in
            let bucket = folder.appending(path: "bucket")
            let bot = try await Bot(try await Self.setup(folder, bucket: "file://\(bucket.path)"))
            let log = try ObjectName("logs/unit/17/build-log.txt")
            let report =
                "<testsuite><testcase name='a'/><testcase name='b'><failure>the-bots-own-token</failure></testcase></testsuite>"
            for file in ["artifacts/junit.xml", "artifacts/more/junit_2.xml"] {
                try bot.artifacts.write(Data(report.utf8), to: ObjectName("logs/unit/17/\(file)"))
            }
            try bot.artifacts.write(Data("<broken".utf8), to: ObjectName("logs/unit/17/artifacts/junit_3.xml"))
            try bot.artifacts.write(Data("all is well, the-bots-own-token\n".utf8), to: log)
            _ = try await bot.jobStore.create(Self.job(bucket: "file://\(bucket.path)"))
            try await bot.run(body: {
                for try await change in bot.jobStore.watch(from: nil) {
                    if case .stored(let job) = change, job.status.prevReportStates["gcsreporter"] == .success { break }
                }
                try await Self.check(bot.dashboard)
                try bot.artifacts.deleteDirectory(ObjectName("logs/unit/17"))
                try await Self.check(bot.dashboard)
                let chunk = try await bot.dashboard.log(of: "a", from: 0, atMost: 100)
                #expect(chunk.map { String(decoding: $0.bytes, as: UTF8.self) } == "all is well, XXXXXXXXXXXXXXXXXX\n")
            })
            let stored = try FileManager.default.contentsOfDirectory(atPath: bucket.path + "/logs/unit/17")
            #expect(Set(stored) == ["artifacts", "build-log.txt", "started.json", "finished.json", "prowjob.json"])
        }
    }

    /// What the pages show of the run's files: the same from here and from the bucket.
    private static func check(_ dashboard: BotDashboard) async throws {
        let results = try #require(try await dashboard.results(of: "a"))
        let own = results.files.map(\.path).filter { $0.hasPrefix("artifacts/") }
        #expect(own == ["artifacts/junit.xml", "artifacts/junit_3.xml", "artifacts/more/junit_2.xml"])
        let tests = try #require(results.tests)
        #expect(tests.passed == 2 && tests.failed == 2 && tests.skipped == 0)
        #expect(tests.failures.map(\.message) == ["XXXXXXXXXXXXXXXXXX", "XXXXXXXXXXXXXXXXXX"])
        #expect(tests.unread == ["artifacts/junit_3.xml"])
        let file = try #require(try await dashboard.file("artifacts/junit_3.xml", of: "a"))
        var bytes: [UInt8] = []
        for try await piece in try await file.bytes(1..<file.size) { bytes += piece }
        #expect(String(decoding: bytes, as: UTF8.self) == "broken")
        #expect(try await dashboard.file("../17/build-log.txt", of: "a") == nil)
        #expect(try await dashboard.file("artifacts/junit.xml", of: "none") == nil)
    }
}
