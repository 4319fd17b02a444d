public import Artifacts
import Foundation
public import JobModel
public import Reporting

/// Stores the results of jobs in the buckets that their decoration names, in
/// [Prow's layout](https://docs.prow.k8s.io/docs/metadata-artifacts/): Prow's `gcsreporter` and the uploads of its pod
/// utilities in one.
///
/// What a run leaves is on this machine first, and is copied from here: `started.json` when it runs, everything when it is
/// over, `finished.json` last. Where nothing is here, as for a job that never ran or ran in a pod that uploads by itself,
/// the two are written from what the ProwJob says, unless they are there.
public struct StorageReporter: Reporter {
    /// The name of Prow's.
    public let name = ReporterName(rawValue: "gcsreporter")

    private let local: FileStorage
    private let buckets: ResultBuckets
    private let ownSecrets: @Sendable () async -> [[UInt8]]
    private let jobSecrets: @Sendable (ProwJob) async throws -> [[UInt8]]

    /// A reporter.
    ///
    /// - Parameters:
    ///   - local: Where runs leave their results.
    ///   - buckets: Where they are copied to.
    ///   - ownSecrets: The bot's own secrets, which are blotted out of everything.
    ///   - jobSecrets: The secrets that a job was given, blotted out where its decoration says so. What it throws keeps
    ///     the results here until it does not throw.
    public init(
        local: ArtifactStore,
        buckets: ResultBuckets,
        ownSecrets: @escaping @Sendable () async -> [[UInt8]] = { [] },
        jobSecrets: @escaping @Sendable (ProwJob) async throws -> [[UInt8]] = { _ in [] }
    ) {
        self.local = FileStorage(local)
        self.buckets = buckets
        self.ownSecrets = ownSecrets
        self.jobSecrets = jobSecrets
    }

    /// Whether a job that runs, or is over with all that it left, has a place for its results.
    public func shouldReport(_ job: ProwJob) -> Bool {
        guard ResultBuckets.isWanted(by: job) else { return false }
        return job.isComplete || job.status.state == .pending
    }

    /// Stores what is known of a job.
    ///
    /// - Throws: `ObjectStorageError`; what asking for secrets throws.
    public func report(_ job: ProwJob) async throws -> ReportOutcome {
        guard let place = try buckets.place(of: job) else {
            return .skipped("there are no credentials for the bucket, or the job may not name it")
        }
        guard place.isThere else { return .skipped("the names in the job make no path in a bucket") }
        let censors = RunCensors(of: job, own: await ownSecrets(), job: try await jobSecrets(job))
        let upload = RunUpload(job: job, local: local, place: place, censors: censors)
        try await storeStart(upload)
        if job.isComplete {
            try await upload.copyFiles()
            try await upload.copyPointers()
            try await storeJob(upload)
            try await storeEnd(upload)
            try LocalResults(local.store).mark(place)
        } else {
            try await upload.copyPointers()
            try await storeJob(upload)
        }
        return .reported
    }

    private func storeStart(_ upload: RunUpload) async throws {
        guard try await !upload.copy(ArtifactName.started) else { return }
        let job = upload.job
        let time = job.status.pendingTime ?? job.status.startTime ?? job.status.completionTime ?? .distantPast
        var record = StartedRecord(spec: job.spec, at: time)
        record.metadata["uploader"] = .string("crier")
        try await put(record, ArtifactName.started, upload.place, onlyNew: true)
    }

    private func storeEnd(_ upload: RunUpload) async throws {
        guard try await !upload.copy(ArtifactName.finished) else { return }
        let job = upload.job
        let result: FinishedRecord.Result =
            switch job.status.state {
            case .success: .success
            case .aborted: .aborted
            default: .failure
            }
        let record = FinishedRecord(
            spec: job.spec,
            result: result,
            at: job.status.completionTime ?? .distantPast,
            metadata: ["uploader": .string("crier")]
        )
        try await put(record, ArtifactName.finished, upload.place, onlyNew: true)
    }

    private func storeJob(_ upload: RunUpload) async throws {
        try await put(upload.job, ArtifactName.prowJob, upload.place, onlyNew: false)
    }

    private func put(_ value: some Encodable, _ file: String, _ place: RunPlace, onlyNew: Bool) async throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            let bytes = [UInt8](try encoder.encode(value))
            try await place.bucket.put(bytes, to: place.name(file), .json, onlyNew: onlyNew)
        } catch ObjectStorageError.exists {
            return
        }
    }
}
