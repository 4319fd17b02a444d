public import Artifacts
import Censoring
public import JobModel

/// Reads the results of runs: from this machine, and from their buckets once they are gone here.
///
/// What a job wrote itself is given out without secrets, as it is stored in buckets.
public struct ResultReader: Sendable {
    /// A piece of a file, and how long the file is.
    public struct Piece: Hashable, Sendable {
        /// Where the piece begins in the file, in bytes.
        public var offset: Int64
        /// The piece.
        public var bytes: [UInt8]
        /// The length of the file in bytes.
        public var size: Int64
    }

    /// The results that are on this machine.
    public let local: ArtifactStore
    private let buckets: ResultBuckets
    private let secrets: ResultSecrets

    /// A reader.
    public init(local: ArtifactStore, buckets: ResultBuckets, secrets: ResultSecrets = ResultSecrets()) {
        self.local = local
        self.buckets = buckets
        self.secrets = secrets
    }

    /// A piece of a file of a job's run.
    ///
    /// - Parameters:
    ///   - file: Its place below the run's directory.
    ///   - offset: Where the piece begins, in bytes; what is behind the end stands for the end.
    ///   - count: How long it is at most.
    /// - Returns: nil when there is no such file, here or in the bucket.
    /// - Throws: `ArtifactError`, `ObjectStorageError`, and what asking for secrets throws.
    public func read(_ file: String, of job: ProwJob, from offset: Int64, count: Int) async throws -> Piece? {
        guard let found = try await self.file(file, of: job) else { return nil }
        let start = min(max(0, offset), found.size)
        let end = start + min(Int64(max(0, count)), found.size - start)
        let bytes = try await found.bytes(start..<end).collect(upTo: max(0, count))
        return Piece(offset: start, bytes: bytes, size: found.size)
    }

    /// A file of a job's run.
    ///
    /// - Parameter file: Its place below the run's directory.
    /// - Returns: nil when there is no such file, here or in the bucket.
    /// - Throws: `ArtifactError`, `ObjectStorageError`, and what asking for secrets throws.
    public func file(_ file: String, of job: ProwJob) async throws -> ResultFile? {
        guard !job.status.buildID.isEmpty, file != LocalResults.marker,
            let name = try? ObjectName(local.path(of: job).file(file))
        else { return nil }
        if let size = try local.size(of: name) { return try await localFile(name, file, size, job) }
        guard job.isComplete, let place = try buckets.place(of: job), let stored = try? place.name(file),
            let info = try await place.bucket.info(of: stored)
        else { return nil }
        return try await Self.storedFile(info, in: place.bucket)
    }

    /// The files of a job's run.
    ///
    /// - Parameter limit: How many are listed at most.
    /// - Throws: `ArtifactError`, `ObjectStorageError`.
    public func files(of job: ProwJob, limit: Int) async throws -> ResultListing {
        guard !job.status.buildID.isEmpty else { return ResultListing() }
        let here = local.path(of: job).runDirectory
        if try isThere(here) { return try await Self.list(FileStorage(local), here, limit) }
        guard job.isComplete, let place = try buckets.place(of: job) else { return ResultListing() }
        return try await Self.list(place.bucket, place.path.runDirectory, limit)
    }

    // MARK: Where they are

    private func localFile(_ name: ObjectName, _ file: String, _ size: Int64, _ job: ProwJob) async throws -> ResultFile
    {
        // Everything else was written by the bot, which leaves out secrets as it writes.
        guard file.hasPrefix("\(ArtifactName.artifacts)/") else {
            return ResultFile(size: size) { [local] in local.stream(name, range: $0) }
        }
        let censor = try await secrets.censors(of: job).censor(for: file)
        return ResultFile(size: size) { [local] range in
            guard !censor.isEmpty else { return local.stream(name, range: range) }
            return local.stream(name).censored(by: censor).part(range)
        }
    }

    private static func storedFile(_ object: ObjectInfo, in bucket: any ObjectStorage) async throws -> ResultFile {
        guard object.attributes.contentEncoding == "gzip" else {
            return ResultFile(size: object.size) { try await bucket.get(object.name, range: $0) }
        }
        // The last four bytes of a gzip file are the length of what is in it.
        let tail = try await bucket.get(object.name, range: max(0, object.size - 4)..<object.size).collect(upTo: 4)
        return ResultFile(size: tail.reversed().reduce(Int64(0)) { $0 << 8 | Int64($1) }) { range in
            try await bucket.get(object.name, range: nil).unpacked().part(range)
        }
    }

    private func isThere(_ directory: String) throws(ArtifactError) -> Bool {
        guard let name = try? ObjectName(directory) else { return false }
        do {
            return try !local.list(name, limit: 1).isEmpty
        } catch .notFound {
            return false
        }
    }

    private static func list(
        _ bucket: any ObjectStorage,
        _ directory: String,
        _ limit: Int
    ) async throws -> ResultListing {
        let prefix = "\(directory)/"
        var (result, listing) = (ResultListing(), ObjectListing(prefix: prefix, limit: limit + 1))
        while result.files.count <= limit {
            let page = try await bucket.list(listing)
            for object in page.objects {
                let path = String("\(object.name)".dropFirst(prefix.count))
                if path != LocalResults.marker { result.files.append(.init(path: path, size: object.size)) }
            }
            guard let next = page.next else { break }
            listing.token = next
        }
        result.isCut = result.files.count > limit
        result.files = Array(result.files.prefix(limit))
        return result
    }
}
