public import Artifacts

/// A file that a run left.
public struct ResultFile: Sendable {
    /// Its length in bytes.
    public let size: Int64
    private let stream: @Sendable (Range<Int64>) async throws -> ByteStream

    init(size: Int64, stream: @escaping @Sendable (Range<Int64>) async throws -> ByteStream) {
        self.size = size
        self.stream = stream
    }

    /// A part of the file, read as it is asked for; what is behind the end is left out.
    ///
    /// - Throws: `ObjectStorageError`; the stream throws it too, and `ArtifactError`.
    public func bytes(_ range: Range<Int64>) async throws -> ByteStream {
        let range = range.clamped(to: 0..<size)
        return range.isEmpty ? ByteStream([]) : try await stream(range)
    }
}
