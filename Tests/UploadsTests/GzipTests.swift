import Artifacts
import Testing

@testable import Uploads

@Suite struct GzipTests {
    /// A stream of pieces.
    private static func stream(_ pieces: [[UInt8]]) -> ByteStream {
        ByteStream {
            var rest = pieces[...]
            return ByteStream.Iterator { rest.popFirst() }
        }
    }

    @Test(
        arguments: [[], [[]], [[1, 2, 3]], [[1], [], [2], Array(repeating: 7, count: 300_000), [9]]] as [[[UInt8]]]
    )
    func `what is packed is unpacked`(_ pieces: [[UInt8]]) async throws {
        let packed = try await Self.stream(pieces).packed().collect(upTo: 1 << 20)
        #expect(packed.starts(with: [0x1F, 0x8B]))
        let whole = try await ByteStream(packed).unpacked().collect(upTo: 1 << 20)
        let single = try await Self.stream(packed.map { [$0] }).unpacked().collect(upTo: 1 << 20)
        #expect(whole == pieces.flatMap(\.self))
        #expect(single == whole)
    }

    @Test func `packing saves room`() async throws {
        let stream = Self.stream(Array(repeating: Array("the same line\n".utf8), count: 10_000))
        #expect(try await stream.packed().collect(upTo: 1 << 20).count < 2000)
    }

    @Test func `what is not gzip is told`() async {
        await #expect(throws: ObjectStorageError.self) {
            try await ByteStream(Array("no gzip at all, but long enough".utf8)).unpacked().collect(upTo: 100)
        }
    }
}
