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

    /// Nil when compression does not make it shorter.
    private static func compressed(_ payload: Data) -> Data? {
        guard payload.count > 1 else { return nil }
        var blob = Data(count: payload.count - 1)
        var written = uLongf(blob.count)
        let status = blob.withUnsafeMutableBytes { target in
            payload.withUnsafeBytes { source in
                compress2(
                    target.bindMemory(to: Bytef.self).baseAddress,
                    &written,
                    source.bindMemory(to: Bytef.self).baseAddress,
                    uLong(source.count),
                    Z_BEST_SPEED
                )
            }
        }
        return status == Z_OK ? blob.prefix(Int(written)) : nil
    }
}
