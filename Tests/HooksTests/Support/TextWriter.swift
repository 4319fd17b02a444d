import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Keeps the body of a response as text.
final class TextWriter: ResponseBodyWriter {
    private let buffer = Mutex(ByteBuffer())

    var text: String { buffer.withLock { String(buffer: $0) } }

    func write(_ piece: ByteBuffer) async throws {
        buffer.withLock { _ = $0.writeImmutableBuffer(piece) }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
