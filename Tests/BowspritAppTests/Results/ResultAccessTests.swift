import Artifacts
import AsyncHTTPClient
import CloudStorage
import Foundation
import GitHubForge
import JobModel
import Settings
import Testing

@testable import BowspritApp

@Suite struct ResultAccessTests {
    private static func withFile(_ text: String, _ body: (String) throws -> Void) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "credentials-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(text.utf8).write(to: file)
        try body(file.path)
    }

    private static func opener(_ access: ResultAccess) throws -> BucketOpener {
        try access.opener(.shared, now: { Date(timeIntervalSince1970: 0) })
    }

    @Test func `without flags there are files only, and others say which flag is missing`() throws {
        let opener = try Self.opener(try ResultAccess(StorageOptions(), environment: [:]))
        #expect(opener.canOpen(.file(path: "/results")))
        for (address, flag) in [
            (StorageAddress.google(bucket: "a"), "--gcs-credentials-file"), (.s3(bucket: "a"), "--s3-credentials-file"),
        ] {
            #expect(!opener.canOpen(address))
            let error = #expect(throws: ObjectStorageError.self) { try opener.open(address) }
            #expect(error?.description.contains(flag) == true)
        }
    }

    @Test func `flags and the environment open buckets, and what they hold is a secret`() throws {
        try Self.withFile(#"{"access_key": "a", "secret_key": "hush", "session_token": "lent"}"#) { file in
            let access = try ResultAccess(StorageOptions(s3CredentialsFile: file), environment: [:])
            #expect(access.secrets == ["hush", "lent"].map { Array($0.utf8) })
            #expect(try Self.opener(access).open(.s3(bucket: "a")).address == "s3://a")
        }
        let environment = ["AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b", "STORAGE_EMULATOR_HOST": "gcs:4443"]
        let access = try ResultAccess(StorageOptions(localResultsTTL: "90m"), environment: environment)
        #expect(access.localTTL == .seconds(5400))
        let google = try Self.opener(access).open(.google(bucket: "b")) as? GoogleStorage
        #expect(google?.address == "gs://b")
        #expect(try Self.opener(access).canOpen(.s3(bucket: "a")))
    }

    @Test func `mistakes name the flag`() throws {
        try Self.withFile("nonsense") { file in
            let mistakes: [(StorageOptions, String)] = [
                (StorageOptions(gcsCredentialsFile: "/nonexistent"), "--gcs-credentials-file"),
                (StorageOptions(gcsCredentialsFile: file), "--gcs-credentials-file"),
                (StorageOptions(s3CredentialsFile: "/nonexistent"), "--s3-credentials-file"),
                (StorageOptions(s3CredentialsFile: file), "--s3-credentials-file"),
                (StorageOptions(localResultsTTL: "soon"), "--local-results-ttl"),
                (StorageOptions(localResultsTTL: "0s"), "--local-results-ttl"),
            ]
            for (options, flag) in mistakes {
                let error = #expect(throws: UserError.self) {
                    try Self.opener(try ResultAccess(options, environment: [:]))
                }
                #expect(error.map { "\($0)".contains(flag) } == true, "\(flag)")
            }
        }
    }

    @Test(
        arguments: [
            ("file:///results", JobTrust.untrusted, true),
            ("file:///etc", .trusted, false),
            ("file:///etc", .postMerge, false),
            ("gs://known", .untrusted, true),
            ("gs://other", .untrusted, false),
            ("gs://other", .trusted, true),
            ("s3://other", .untrusted, false),
            ("s3://other", .postMerge, true),
        ]
    )
    func `a job may store where the operator or somebody trusted says`(
        _ bucket: String,
        _ trust: JobTrust,
        _ expected: Bool
    ) throws {
        var settings = SettingsSnapshot()
        settings.bot.plank.decorationEntries = ["known", "/results"].map { bucket in
            var entry = DecorationEntry()
            var storage = GCSConfiguration()
            storage.bucket = bucket
            entry.entry.config.gcsConfiguration = storage
            return entry
        }
        let job = ProwJob.make(
            name: "a",
            namespace: "default",
            spec: ProwJobSpec(type: .presubmit, job: "unit"),
            trust: trust,
            at: Date(timeIntervalSince1970: 0)
        )
        #expect(settings.mayStore(job, at: try StorageAddress(bucket)) == expected)
    }
}
