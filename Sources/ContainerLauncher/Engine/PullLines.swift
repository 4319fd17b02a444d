import Foundation
import NIOCore
import NIOFoundationCompat

/// Takes apart the messages of an engine that pulls an image: an object of JSON on each line.
struct PullLines: Sendable {
    /// The longest line that is kept, in bytes; both engines' are far shorter.
    private static let limit = 64 << 10
    private var rest = ByteBuffer()

    /// The messages that are complete with another piece.
    ///
    /// - Throws: `NIOTooManyBytesError` when one is too long; `DecodingError` when one is none.
    mutating func read(_ piece: ByteBuffer) throws -> [PullProgress] {
        var messages: [PullProgress] = []
        rest.writeImmutableBuffer(piece)
        while let end = rest.readableBytesView.firstIndex(of: UInt8(ascii: "\n")) {
            let length = end - rest.readerIndex
            let line = rest.readData(length: length) ?? Data()
            rest.moveReaderIndex(forwardBy: 1)
            guard line.contains(where: { $0 > UInt8(ascii: " ") }) else { continue }
            messages.append(try JSONDecoder().decode(PullProgress.self, from: line))
        }
        rest.discardReadBytes()
        guard rest.readableBytes <= Self.limit else { throw NIOTooManyBytesError(maxBytes: Self.limit) }
        return messages
    }
}
