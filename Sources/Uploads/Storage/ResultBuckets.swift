public import Artifacts
public import JobModel

/// The buckets that results are stored in.
public struct ResultBuckets: Sendable {
    private let open: @Sendable (ProwJob, StorageAddress) throws -> (any ObjectStorage)?

    /// Buckets.
    ///
    /// - Parameter open: The bucket of a job at an address; nil when the bot has no credentials for it, or the job may not
    ///   say where the bot writes.
    public init(_ open: @escaping @Sendable (ProwJob, StorageAddress) throws -> (any ObjectStorage)?) {
        self.open = open
    }

    /// Whether a job says where its results go, and has a run whose results there can be.
    static func isWanted(by job: ProwJob) -> Bool {
        !job.status.buildID.isEmpty && job.spec.decorationConfig?.gcsConfiguration?.bucket.isEmpty == false
    }

    /// Where a job's results go; nil when it does not say, or ``init(_:)`` gives no bucket.
    ///
    /// - Throws: ``Artifacts/ObjectStorageError`` when the address is none.
    func place(of job: ProwJob) throws -> RunPlace? {
        guard Self.isWanted(by: job), let storage = job.spec.decorationConfig?.gcsConfiguration,
            let bucket = try open(job, try StorageAddress(storage.bucket))
        else { return nil }
        let path = ArtifactPath(spec: job.spec, buildID: job.status.buildID, storage: storage)
        return RunPlace(bucket: bucket, storage: storage, path: path)
    }
}
