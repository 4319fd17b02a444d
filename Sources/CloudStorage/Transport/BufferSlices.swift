import AsyncHTTPClient
import NIOCore

/// A buffer in slices that share its memory, so that sending it costs no second copy.
struct BufferSlices: AsyncSequence, Sendable {
    struct Iterator: AsyncIteratorProtocol {
        var rest: ByteBuffer

        mutating func next() async -> ByteBuffer? {
            guard rest.readableBytes > 0 else { return nil }
            return rest.readSlice(length: Swift.min(128 << 10, rest.readableBytes))
        }
    }

    let buffer: ByteBuffer

    func makeAsyncIterator() -> Iterator {
        Iterator(rest: buffer)
    }
}

extension HTTPClientRequest.Body {
    /// A body that is sent slice by slice.
    static func slices(of buffer: ByteBuffer) -> Self {
        .stream(BufferSlices(buffer: buffer), length: .known(Int64(buffer.readableBytes)))
    }
}
