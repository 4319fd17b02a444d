/// A piece of a job's output.
public struct LogChunk: Sendable, Hashable {
    /// Where the piece begins, in bytes from the start of the output.
    public var offset: Int
    /// The piece; it may begin and end inside a line or a character.
    public var bytes: [UInt8]
    /// How many bytes of output there are by now.
    public var size: Int
    /// Whether no more output comes.
    public var isComplete: Bool

    /// Joins the parts.
    public init(offset: Int, bytes: [UInt8], size: Int, isComplete: Bool) {
        self.offset = offset
        self.bytes = bytes
        self.size = size
        self.isComplete = isComplete
    }
}
