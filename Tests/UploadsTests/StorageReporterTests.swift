import Artifacts
import Foundation
import JobModel
import ObjectStorageTesting
import Reporting
import Testing

@testable import Uploads

@Suite struct StorageReporterTests {
    private static let files = [
        "started.json": "{start}", "prowjob.json": "{old}", "build-log.txt": "log", "clone-log.txt": "cloned",
        "clone-records.json": "[]", "artifacts/junit.xml": "<x/>", "artifacts/deep/er/empty": "",
        "finished.json": "{end}",
    ]

    @Test func `a run that goes on has its beginning stored`() async throws {
        let run = try StoredRun()
        try run.leave(["started.json": "{start}", "build-log.txt": "half"])
        #expect(try await run.reporter().report(run.job(.pending)) == .reported)
        #expect(run.text("started.json") == "{start}")
        #expect(run.text("prowjob.json")?.contains(#""state" : "pending""#) == true)
        #expect(run.text("build-log.txt") == nil)
        #expect(run.text("finished.json") == nil)
        #expect(run.bucket.objects["pr-logs/directory/unit/latest-build.txt"]?.bytes == Array("17".utf8))
    }

    @Test func `a run that is over has everything stored, its end last`() async throws {
        let run = try StoredRun()
        try run.leave(Self.files)
        let reporter = run.reporter()
        #expect(try await reporter.report(run.job(.success)) == .reported)
        for (path, text) in Self.files where path != "prowjob.json" { #expect(run.text(path) == text, "\(path)") }
        #expect(run.text("prowjob.json")?.contains(#""state" : "success""#) == true)
        #expect(run.bucket.order.first == "\(StoredRun.directory)/started.json")
        #expect(run.bucket.order.suffix(2) == ["prowjob.json", "finished.json"].map { "\(StoredRun.directory)/\($0)" })
        let pointer = run.bucket.objects["pr-logs/directory/unit/17.txt"]
        #expect(pointer?.bytes == Array("gs://memory/\(StoredRun.directory)".utf8))
        #expect(pointer?.attributes.metadata == ["x-goog-meta-link": "gs://memory/\(StoredRun.directory)"])
        #expect(run.bucket.objects["pr-logs/pull/acme_widgets/7/unit/latest-build.txt"]?.bytes == Array("17".utf8))

        let before = run.bucket.objects
        _ = try await reporter.report(run.job(.success))
        #expect(run.bucket.objects == before)
    }

    @Test(arguments: [(ProwJobState.error, "FAILURE"), (.aborted, "ABORTED"), (.success, "SUCCESS")])
    func `a job that left nothing here has what the ProwJob says, unless somebody else stored it`(
        _ state: ProwJobState,
        _ result: String
    ) async throws {
        let run = try StoredRun()
        _ = try await run.reporter().report(run.job(state))
        #expect(run.text("started.json")?.contains(#""uploader" : "crier""#) == true)
        #expect(run.text("finished.json")?.contains(#""result" : "\#(result)""#) == true)
        #expect(run.text("finished.json")?.contains(#""timestamp" : 1700000060"#) == true)

        let other = try StoredRun()
        for file in ["started.json", "finished.json", "prowjob.json"] {
            try await other.bucket.put(Array("theirs".utf8), to: ObjectName("\(StoredRun.directory)/\(file)"))
        }
        #expect(try await other.reporter().report(other.job(state)) == .reported)
        #expect(other.text("started.json") == "theirs")
        #expect(other.text("finished.json") == "theirs")
        #expect(other.text("prowjob.json") != "theirs")
    }

    @Test func `a file that can't be stored keeps back the end, not the others; the next try stores all`() async throws
    {
        let run = try StoredRun()
        try run.leave(Self.files)
        run.bucket.refuse(["clone-log.txt"])
        await #expect(throws: ObjectStorageError.unavailable("busy")) {
            try await run.reporter().report(run.job(.success))
        }
        #expect(run.text("build-log.txt") == "log")
        #expect(run.text("artifacts/junit.xml") == "<x/>")
        #expect(run.text("finished.json") == nil)
        run.bucket.refuse([])
        _ = try await run.reporter().report(run.job(.success))
        #expect(run.text("clone-log.txt") == "cloned")
        #expect(run.text("finished.json") == "{end}")
    }

    @Test func `no more than four files are sent at a time`() async throws {
        let run = try StoredRun()
        try run.leave(Dictionary(uniqueKeysWithValues: (0..<40).map { ("artifacts/\($0).txt", "x") }))
        _ = try await run.reporter().report(run.job(.success))
        #expect(run.bucket.objects.keys.count { $0.contains("/artifacts/") } == 40)
        #expect((1...4).contains(run.bucket.mostAtATime))
    }

    @Test func `the bot's secrets are blotted out everywhere, the job's where it says so`() async throws {
        let run = try StoredRun()
        let text = "own-secret and job-secret"
        let paths = ["build-log.txt", "artifacts/in/a.txt", "artifacts/in/not.txt", "artifacts/out.txt"]
        try run.leave(Dictionary(uniqueKeysWithValues: paths.map { ($0, text) }))
        let reporter = run.reporter(own: "own-secret", job: "job-secret")

        _ = try await reporter.report(run.job(.success))
        for path in paths { #expect(run.text(path) == "XXXXXXXXXX and job-secret", "\(path)") }

        _ = try await reporter.report(
            run.job(.success) { decoration in
                decoration.censorSecrets = true
                var options = CensoringOptions()
                options.includeDirectories = ["in/**"]
                options.excludeDirectories = ["**/not.txt"]
                decoration.censoringOptions = options
            }
        )
        #expect(run.text("build-log.txt") == "XXXXXXXXXX and XXXXXXXXXX")
        #expect(run.text("artifacts/in/a.txt") == "XXXXXXXXXX and XXXXXXXXXX")
        #expect(run.text("artifacts/in/not.txt") == "XXXXXXXXXX and job-secret")
        #expect(run.text("artifacts/out.txt") == "XXXXXXXXXX and job-secret")
    }

    @Test func `hostile names stay below the run's directory, and links are not followed`() async throws {
        let run = try StoredRun()
        try run.leave(["artifacts/a b#c?d%2e%2e": "x", "artifacts/..hidden": "y"])
        let artifacts = run.local.root.appending(path: "\(StoredRun.directory)/artifacts")
        try FileManager.default.createSymbolicLink(
            at: artifacts.appending(path: "link"),
            withDestinationURL: URL(filePath: "/etc/passwd")
        )
        _ = try await run.reporter().report(run.job(.success))
        let stored = run.bucket.objects.keys.filter { $0.contains("/artifacts/") }
        #expect(Set(stored) == Set(["a b%23c?d%2e%2e", "..hidden"].map { "\(StoredRun.directory)/artifacts/\($0)" }))
    }

    @Test func `only a job with a bucket and a run is reported, when it runs or is over`() throws {
        let run = try StoredRun()
        let reporter = run.reporter()
        #expect(reporter.shouldReport(run.job(.pending)))
        #expect(reporter.shouldReport(run.job(.failure)))
        #expect(!reporter.shouldReport(run.job(.triggered)))
        var job = run.job(.aborted)
        job.status.completionTime = nil
        #expect(!reporter.shouldReport(job))
        job = run.job(.success)
        job.status.buildID = ""
        #expect(!reporter.shouldReport(job))
        #expect(!reporter.shouldReport(run.job(.success) { $0.gcsConfiguration?.bucket = "" }))
        #expect(!reporter.shouldReport(run.job(.success) { $0.gcsConfiguration = nil }))
    }

    @Test func `a bucket that is not open to the job is left alone`() async throws {
        let run = try StoredRun()
        let reporter = StorageReporter(local: run.local, buckets: ResultBuckets { _, _ in nil })
        guard case .skipped = try await reporter.report(run.job(.success)) else {
            Issue.record("the report was not skipped")
            return
        }
    }
}
