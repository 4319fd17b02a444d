/// A file that a run left, to be sent.
public struct FileContent: Sendable {
    /// Its length in bytes.
    public let size: Int64
    /// Gives some of its bytes, by their places.
    public let bytes: @Sendable (Range<Int64>) async throws -> any AsyncSequence<[UInt8], any Error>

    /// Joins the parts.
    public init(
        size: Int64,
        bytes: @escaping @Sendable (Range<Int64>) async throws -> any AsyncSequence<[UInt8], any Error>
    ) {
        self.size = size
        self.bytes = bytes
    }
}
