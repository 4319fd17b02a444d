import AsyncHTTPClient
import NIOCore

/// The pieces of a part, one after the other.
struct PartPieces: AsyncSequence, Sendable {
    struct Iterator: AsyncIteratorProtocol {
        var rest: ArraySlice<ByteBuffer>

        mutating func next() async -> ByteBuffer? { rest.popFirst() }
    }

    let part: Part

    func makeAsyncIterator() -> Iterator {
        Iterator(rest: part.pieces[...])
    }
}

extension HTTPClientRequest.Body {
    /// A body that is sent piece by piece.
    static func pieces(of part: Part) -> Self {
        part.length > 0 ? .stream(PartPieces(part: part), length: .known(Int64(part.length))) : .bytes(ByteBuffer())
    }
}
