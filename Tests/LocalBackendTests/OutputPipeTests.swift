import Foundation
import SystemPackage
import Testing

@testable import LocalBackend

struct OutputPipeTests {
    /// Otherwise libdispatch's event loop may read freed memory when a job's last process ends.
    @Test func `it does not hang up when the last writer leaves`() async throws {
        let pipe = try OutputPipe { _ in }
        try pipe.writeEnd.close()
        var ends = [pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0)]
        #expect(poll(&ends, 1, 0) == 0)
        #expect(ends[0].revents == 0)
        await pipe.finish()
    }

    @Test func `finishing hands on what was written`() async throws {
        let (pieces, received) = AsyncStream.makeStream(of: [UInt8].self)
        let pipe = try OutputPipe { received.yield(Array($0)) }
        try pipe.writeEnd.writeAll(Array("last words".utf8))
        try pipe.writeEnd.close()
        await pipe.finish()
        received.finish()
        let text = await pieces.reduce(into: []) { $0 += $1 }
        #expect(String(decoding: text, as: UTF8.self) == "last words")
    }
}
