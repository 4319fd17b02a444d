import Artifacts
import AsyncHTTPClient
import CloudStorage
import Foundation

extension StorageServer {
    /// Tries again at once.
    static let impatient = StorageRetry(pauses: [.zero, .zero, .zero])

    func s3(
        secretKey: String? = nil,
        bucket: String = "results",
        now: @escaping @Sendable () -> Date = { Date() }
    )
        -> S3Storage
    {
        S3Storage(
            bucket: bucket,
            credentials: S3Credentials(
                endpoint: "127.0.0.1:\(port)",
                insecure: true,
                forcesPathStyle: true,
                accessKey: access_key ?? "",
                secretKey: secretKey ?? self.secret_key ?? ""
            ),
            http: .shared,
            retry: Self.impatient,
            now: now
        )
    }

    func google(bucket: String = "results") -> GoogleStorage {
        GoogleStorage(
            bucket: bucket,
            endpoint: "http://127.0.0.1:\(port)",
            token: { nil },
            http: .shared,
            retry: Self.impatient
        )
    }
}

extension ByteStream {
    /// So many bytes in pieces of uneven length, each of which holds its place.
    static func counting(to length: Int) -> ByteStream {
        let block = (0..<77_777).map { UInt8(truncatingIfNeeded: $0 / 251 &+ $0) }
        return ByteStream {
            var place = 0
            return Iterator {
                guard place < length else { return nil }
                var piece = Array(block.prefix(length - place))
                for index in 0..<Swift.min(8, piece.count) {
                    piece[index] = UInt8(truncatingIfNeeded: place >> (8 * index))
                }
                place += piece.count
                return piece
            }
        }
    }
}
