import CLibZ
import Foundation
import GRDB

/// A payload as it is in the database: compressed where that makes it shorter.
///
/// GitHub's payloads repeat themselves and shrink to a sixth. What is not written need not be synced, and then copied
/// out of the write-ahead log; that is worth far more than the compression costs.
struct StoredPayload: Sendable {
    /// What is written.
    let blob: Data
    /// How long the payload is, in bytes. A blob of this length is the payload itself.
    let length: Int

    /// Packs a payload.
    init(_ payload: Data) {
        blob = Self.compressed(payload) ?? payload
        length = payload.count
    }

    /// Reads a row with the columns `payload` and `payload_bytes`; nil when the payload was dropped.
    init?(_ row: Row) {
        guard let blob = row["payload"] as Data? else { return nil }
        self.blob = blob
        length = row["payload_bytes"]
    }

    /// The payload as it came.
    ///
    /// - Throws: ``StorageError/unavailable(_:)`` when the blob is damaged.
    func payload() throws(StorageError) -> Data {
        if blob.count == length { return blob }
        var payload = Data(count: length)
        var written = uLongf(length)
        let status = payload.withUnsafeMutableBytes { target in
            blob.withUnsafeBytes { source in
                uncompress(
                    target.bindMemory(to: Bytef.self).baseAddress,
                    &written,
                    source.bindMemory(to: Bytef.self).baseAddress,
                    uLong(source.count)
                )
            }
        }
        guard status == Z_OK, written == uLongf(length) else {
            throw .unavailable("a stored payload is damaged (zlib says \(status))")
        }
        return payload
    }

    /// A window of 16 KB, as long as most payloads, and tables to match. zlib's own defaults are twice that: they take
    /// memory from the kernel and give it back for every payload, and twice the time.
    private static let window: (bits: Int32, memoryLevel: Int32) = (14, 7)

    /// Nil when compression does not make it shorter.
    private static func compressed(_ payload: Data) -> Data? {
        guard payload.count > 1 else { return nil }
        var stream = z_stream()
        let begun = deflateInit2_(
            &stream,
            Z_BEST_SPEED,
            Z_DEFLATED,
            window.bits,
            window.memoryLevel,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)
        )
        guard begun == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var blob = Data(count: payload.count - 1)
        let status = blob.withUnsafeMutableBytes { target in
            payload.withUnsafeBytes { source in
                stream.next_in = UnsafeMutablePointer(mutating: source.bindMemory(to: Bytef.self).baseAddress)
                stream.avail_in = uInt(source.count)
                stream.next_out = target.bindMemory(to: Bytef.self).baseAddress
                stream.avail_out = uInt(target.count)
                return deflate(&stream, Z_FINISH)
            }
        }
        return status == Z_STREAM_END ? blob.prefix(Int(stream.total_out)) : nil
    }
}
