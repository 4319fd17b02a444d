import Artifacts
import AsyncHTTPClient
import CloudStorage
import Foundation
import GoogleAccess

/// Opens buckets with the bot's credentials.
struct BucketOpener: Sendable {
    let access: ResultAccess
    let tokens: GoogleTokens?
    let http: HTTPClient
    let now: @Sendable () -> Date

    /// A bucket.
    ///
    /// - Throws: ``ObjectStorageError/refused(_:)`` when there are no credentials for it; `ArtifactError` when a directory
    ///   can't be made.
    func open(_ address: StorageAddress) throws -> any ObjectStorage {
        switch address {
        case .file(let path):
            return FileStorage(try ArtifactStore(root: URL(filePath: path, directoryHint: .isDirectory)))
        case .s3(let bucket):
            guard let credentials = access.s3 else {
                throw ObjectStorageError.refused("s3://\(bucket) needs credentials; give --s3-credentials-file")
            }
            return S3Storage(bucket: bucket, credentials: credentials, http: http, now: now)
        case .google(let bucket):
            if let emulator = access.googleEmulator {
                return GoogleStorage(bucket: bucket, endpoint: emulator, token: { nil }, http: http)
            }
            guard let tokens else {
                throw ObjectStorageError.refused("gs://\(bucket) needs credentials; give --gcs-credentials-file")
            }
            return GoogleStorage(bucket: bucket, token: { try await tokens.token() }, http: http)
        }
    }

    /// Whether there are credentials for it.
    func canOpen(_ address: StorageAddress) -> Bool {
        switch address {
        case .file: true
        case .s3: access.s3 != nil
        case .google: access.googleEmulator != nil || tokens != nil
        }
    }
}
