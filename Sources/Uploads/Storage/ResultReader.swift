public import Artifacts
public import JobModel

/// Reads the results of runs: from this machine, and from their buckets once they are gone here.
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

    /// A reader.
    public init(local: ArtifactStore, buckets: ResultBuckets) {
        self.local = local
        self.buckets = buckets
    }

    /// A piece of a file of a job's run.
    ///
    /// - Parameters:
    ///   - file: Its place below the run's directory.
    ///   - offset: Where the piece begins, in bytes; what is behind the end stands for the end.
    ///   - count: How long it is at most.
    /// - Returns: nil when there is no such file, here or in the bucket.
    /// - Throws: `ArtifactError`, `ObjectStorageError`.
    public func read(_ file: String, of job: ProwJob, from offset: Int64, count: Int) async throws -> Piece? {
        guard !job.status.buildID.isEmpty, let name = try? ObjectName(local.path(of: job).file(file)) else {
            return nil
        }
        if let size = try local.size(of: name) {
            let start = min(max(0, offset), size)
            let bytes = try local.read(name, from: start, count: count)
            return Piece(offset: start, bytes: Array(bytes), size: size)
        }
        guard job.isComplete, let place = try buckets.place(of: job),
            let info = try await place.bucket.info(of: place.name(file))
        else { return nil }
        return try await read(info, in: place.bucket, from: max(0, offset), count: max(0, count))
    }

    private func read(
        _ object: ObjectInfo,
        in bucket: any ObjectStorage,
        from offset: Int64,
        count: Int
    ) async throws -> Piece {
        guard object.attributes.contentEncoding == "gzip" else {
            let start = min(offset, object.size)
            let end = min(object.size, start + Int64(count))
            let bytes = try await bucket.get(object.name, range: start..<end).collect(upTo: count)
            return Piece(offset: start, bytes: bytes, size: object.size)
        }
        // The last four bytes of a gzip file are the length of what is in it.
        let tail = try await bucket.get(object.name, range: max(0, object.size - 4)..<object.size).collect(upTo: 4)
        let size = tail.reversed().reduce(Int64(0)) { $0 << 8 | Int64($1) }
        let start = min(offset, size)
        let stream = try await bucket.get(object.name, range: nil).unpacked()
        let bytes = try await stream.piece(from: start, count: min(count, Int(size - start)))
        return Piece(offset: start, bytes: bytes, size: size)
    }
}

extension ByteStream {
    /// A piece of the stream, read no further than that.
    fileprivate func piece(from offset: Int64, count: Int) async throws -> [UInt8] {
        var (result, skipped): ([UInt8], Int64) = ([], 0)
        guard count > 0 else { return [] }
        for try await bytes in self {
            let wanted = bytes.dropFirst(Int(clamping: Swift.max(0, offset - skipped)))
            skipped += Int64(bytes.count - wanted.count)
            result += wanted.prefix(count - result.count)
            if result.count >= count { break }
        }
        return result
    }
}
