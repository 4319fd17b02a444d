import Artifacts
import CLibZ

/// Packs or unpacks a gzip stream piece by piece; see [RFC 1952](https://www.rfc-editor.org/rfc/rfc1952).
final class Deflater {
    enum Direction {
        case packing, unpacking
    }

    private static let header = MAX_WBITS + 16
    private static let pieceSize = 64 << 10

    private let direction: Direction
    private let stream: UnsafeMutablePointer<z_stream>
    /// Whether the stream has come to its end.
    private(set) var isOver = false

    /// - Throws: ``ObjectStorageError/failed(_:)`` when there is no memory.
    init(_ direction: Direction) throws {
        self.direction = direction
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let size = Int32(MemoryLayout<z_stream>.size)
        let status =
            switch direction {
            case .packing:
                deflateInit2_(
                    stream,
                    Z_DEFAULT_COMPRESSION,
                    Z_DEFLATED,
                    Self.header,
                    8,
                    Z_DEFAULT_STRATEGY,
                    ZLIB_VERSION,
                    size
                )
            case .unpacking: inflateInit2_(stream, Self.header, ZLIB_VERSION, size)
            }
        guard status == Z_OK else { throw ObjectStorageError.failed("gzip cannot be set up") }
    }

    deinit {
        switch direction {
        case .packing: deflateEnd(stream)
        case .unpacking: inflateEnd(stream)
        }
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// What a piece becomes, which may be nothing yet.
    ///
    /// - Parameter isLast: Whether nothing follows; when packing, this ends the stream.
    /// - Throws: ``ObjectStorageError/failed(_:)`` when what is unpacked is damaged.
    func take(_ piece: [UInt8], isLast: Bool) throws -> [UInt8] {
        var input = piece
        var result: [UInt8] = []
        try input.withUnsafeMutableBufferPointer { input in
            stream.pointee.next_in = input.baseAddress
            stream.pointee.avail_in = uInt(input.count)
            var isDone = isOver
            while !isDone {
                let room = Self.pieceSize
                result.reserveCapacity(result.count + room)
                let (status, made) = step(room, isLast: isLast)
                result += made
                isOver = status == Z_STREAM_END
                guard isOver || status == Z_OK || status == Z_BUF_ERROR else {
                    throw ObjectStorageError.failed("a stored object is not gzip, as it says")
                }
                isDone = isOver || made.count < room
            }
        }
        return result
    }

    private func step(_ room: Int, isLast: Bool) -> (status: Int32, made: [UInt8]) {
        var status = Z_OK
        let made = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            stream.pointee.next_out = buffer.baseAddress
            stream.pointee.avail_out = uInt(room)
            switch direction {
            case .packing: status = deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
            case .unpacking: status = inflate(stream, Z_NO_FLUSH)
            }
            count = room - Int(stream.pointee.avail_out)
        }
        return (status, made)
    }
}
