import Artifacts
import NIOCore

/// Cuts a stream into parts of one size; the last is shorter. It holds one piece of the stream.
struct PartReader {
    private let size: Int
    private var iterator: ByteStream.Iterator
    /// What was read and belongs to the next part; nil once the stream has ended.
    private var next: ByteBuffer?

    init(_ stream: ByteStream, size: Int) {
        self.size = size
        iterator = stream.makeAsyncIterator()
        next = ByteBuffer()
    }

    /// The next part, and whether it is the last; the only part of an empty stream is empty.
    ///
    /// - Throws: what the stream throws.
    mutating func part() async throws -> (content: Part, isLast: Bool) {
        var part = Part()
        while var piece = next {
            let room = size - part.length
            if room == 0, piece.readableBytes > 0 { return (part, false) }
            if let head = piece.readSlice(length: min(room, piece.readableBytes)) { part.append(head) }
            if piece.readableBytes > 0 {
                next = piece
            } else {
                next = try await iterator.next().map { ByteBuffer(bytes: $0) }
            }
        }
        return (part, true)
    }
}
