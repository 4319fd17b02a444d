import Artifacts
import Foundation
import JobModel
import ObjectStorageTesting
import Reporting
import Uploads

/// A run that left results on this machine, and a bucket for them.
final class StoredRun: Sendable {
    static let directory = "ci/pr-logs/pull/acme_widgets/7/unit/17"

    let folder: URL
    let local: ArtifactStore
    let bucket = MemoryStorage()

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "bowsprit-test-\(UUID().uuidString)")
        local = try ArtifactStore(root: folder.appending(path: "artifacts"))
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// The job of the run.
    func job(_ state: ProwJobState, _ change: (inout DecorationConfig) -> Void = { _ in }) -> ProwJob {
        var spec = ProwJobSpec(type: .presubmit, job: "unit")
        spec.refs = Refs(
            org: "acme",
            repo: "widgets",
            baseRef: "main",
            baseSHA: "2222",
            pulls: [Pull(number: 7, author: "ada", sha: "1111")]
        )
        var decoration = DecorationConfig()
        var storage = GCSConfiguration()
        storage.bucket = "gs://memory"
        storage.pathPrefix = "ci"
        decoration.gcsConfiguration = storage
        change(&decoration)
        spec.decorationConfig = decoration
        let time = Date(timeIntervalSince1970: 1_700_000_000)
        var job = ProwJob(
            metadata: ObjectMeta(name: "a", namespace: "default"),
            spec: spec,
            status: ProwJobStatus(state: state, startTime: time)
        )
        job.status.buildID = "17"
        if state.isTerminal { job.status.completionTime = time.addingTimeInterval(60) }
        return job
    }

    /// Leaves files of the run here.
    func leave(_ files: [String: String]) throws {
        for (path, text) in files {
            try local.write(Data(text.utf8), to: ObjectName("\(Self.directory)/\(path)"))
        }
    }

    var buckets: ResultBuckets { ResultBuckets { [bucket] _, _ in bucket } }

    func reader(own: String = "", job secret: String = "") -> ResultReader {
        let secrets = ResultSecrets(own: { [Array(own.utf8)] }, ofJob: { _ in [Array(secret.utf8)] })
        return ResultReader(local: local, buckets: buckets, secrets: secrets)
    }

    func reporter(own: String = "", job secret: String = "") -> StorageReporter {
        StorageReporter(
            local: local,
            buckets: buckets,
            ownSecrets: { [Array(own.utf8)] },
            jobSecrets: { _ in [Array(secret.utf8)] }
        )
    }

    /// The text of a stored file of the run; nil when there is none.
    func text(_ path: String) -> String? {
        bucket.objects["\(Self.directory)/\(path)"].map { String(decoding: $0.bytes, as: UTF8.self) }
    }
}
