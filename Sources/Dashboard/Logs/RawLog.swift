public import Hummingbird
import NIOCore

/// A job's output as it is, for those who save it or read it with programs.
public struct RawLog: Sendable {
    /// Reads up to so many bytes at an offset; nil when there is no such job.
    private let read: @Sendable (_ offset: Int, _ count: Int) async throws -> LogChunk?

    /// Output that is read piece by piece, from an offset and so many bytes at most; nil is no output at all.
    public init(read: @escaping @Sendable (_ offset: Int, _ count: Int) async throws -> LogChunk?) {
        self.read = read
    }

    /// The output, whole or the [range](https://www.rfc-editor.org/rfc/rfc9110#section-14) that is asked for; nil when
    /// there is no such job.
    ///
    /// It can't be taken for a page: it says that it is plain text.
    ///
    /// - Throws: What reading throws.
    public func response(to request: Request) async throws -> Response? {
        guard let head = try await read(0, 0) else { return nil }
        return RangedAnswer(kind: .text, size: head.size, body: body).response(to: request)
    }

    private func body(_ range: Range<Int>) -> ResponseBody {
        ResponseBody(contentLength: range.count) { writer in
            var offset = range.lowerBound
            while offset < range.upperBound {
                let count = min(LogReader.laterWindow, range.upperBound - offset)
                guard let chunk = try await read(offset, count), !chunk.bytes.isEmpty else { break }
                try await writer.write(ByteBuffer(bytes: chunk.bytes))
                offset += chunk.bytes.count
            }
            try await writer.finish(nil)
        }
    }
}
