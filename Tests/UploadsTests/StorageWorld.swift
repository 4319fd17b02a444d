import Foundation
import JobModel
import ObjectStorageTesting
import ReporterTesting
import Reporting
import Uploads

/// A bucket, and the reporter that stores results there.
struct StorageWorld: ReporterWorld {
    private let run: StoredRun
    private let bucket = MoodyStorage()

    init() throws {
        run = try StoredRun()
    }

    func makeReporter() -> any Reporter {
        StorageReporter(local: run.local, buckets: ResultBuckets { [bucket] _, _ in bucket })
    }

    func makeJob(_ name: String, _ state: ProwJobState) -> ProwJob {
        var job = run.job(state)
        job.metadata.name = name
        job.spec.job = name
        return job
    }

    /// What the bucket holds. The copy of the ProwJob follows the ProwJob: what others reported, and its version, are no
    /// words of the reporter's.
    func told() throws -> [String] {
        try bucket.memory.objects.map { name, object in
            var text = String(decoding: object.bytes, as: UTF8.self)
            if name.hasSuffix("/prowjob.json") {
                var job = try JSONDecoder().decode(ProwJob.self, from: Data(object.bytes))
                job.status.prevReportStates = [:]
                job.metadata.resourceVersion = ""
                text = "\(job)"
            }
            return "\(name) \(text)"
        }.sorted()
    }

    func setMood(_ mood: ServiceMood) { bucket.setMood(mood) }
    func waitUntilAsked() async { await bucket.waitUntilAsked() }
}
