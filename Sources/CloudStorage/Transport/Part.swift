import NIOCore

/// A part of an object, in pieces: large blocks of memory, taken and given back, would stay with the process.
struct Part: Sendable {
    /// About how long a piece is, in bytes.
    static let pieceSize = 128 << 10

    private(set) var pieces: [ByteBuffer] = []
    /// The length in bytes.
    private(set) var length = 0

    /// An empty part.
    init() {}

    /// A part of one piece.
    init(_ buffer: ByteBuffer) {
        append(buffer)
    }

    /// Adds to the end.
    mutating func append(_ buffer: ByteBuffer) {
        guard buffer.readableBytes > 0 else { return }
        length += buffer.readableBytes
        if let last = pieces.last, last.readableBytes + buffer.readableBytes <= Self.pieceSize {
            pieces[pieces.count - 1].writeImmutableBuffer(buffer)
        } else {
            pieces.append(buffer)
        }
    }

    /// The part without its first bytes.
    func dropping(_ count: Int) -> Part {
        var (rest, part) = (count, Part())
        for var piece in pieces {
            let left = min(rest, piece.readableBytes)
            piece.moveReaderIndex(forwardBy: left)
            rest -= left
            part.append(piece)
        }
        return part
    }
}
