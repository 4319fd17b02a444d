/// A piece of a run's output.
public struct ByteChunk: Hashable, Sendable {
    /// Where the piece begins in the output, in bytes.
    public var offset: Int64
    /// The piece; not cut at lines or characters.
    public var bytes: [UInt8]

    /// A piece at an offset.
    public init(offset: Int64, bytes: [UInt8]) {
        self.offset = offset
        self.bytes = bytes
    }

    /// Where the next piece begins.
    public var end: Int64 {
        offset + Int64(bytes.count)
    }
}
