import Artifacts
import AsyncHTTPClient
import CloudStorage
import Foundation
import Glibc

/// What it cost a process to upload one long log.
struct UploadFigures: Codable, Sendable {
    let seconds: Double
    let residentBytesBefore: Int
    let peakResidentBytes: Int

    /// How much memory the upload took.
    var cost: Int { peakResidentBytes - residentBytesBefore }

    /// Uploads a file of a store, in this process. A short file goes first, so that the connection is there.
    static func measured(_ kind: UploadKind, port: Int, folder: String) async throws -> UploadFigures {
        let store = try ArtifactStore(root: URL(filePath: folder, directoryHint: .isDirectory))
        let bucket: any ObjectStorage =
            switch kind {
            case .s3:
                S3Storage(
                    bucket: "results",
                    credentials: S3Credentials(
                        endpoint: "127.0.0.1:\(port)",
                        insecure: true,
                        forcesPathStyle: true,
                        accessKey: "a",
                        secretKey: "b"
                    ),
                    http: .shared,
                    now: { Date() }
                )
            case .google:
                GoogleStorage(bucket: "results", endpoint: "http://127.0.0.1:\(port)", token: { nil }, http: .shared)
            }
        try await bucket.put([1], to: ObjectName("logs/short"))
        let before = try ProcessFigures(pid: getpid()).residentBytes
        let clock = ContinuousClock()
        let start = clock.now
        let name = try ObjectName("logs/a")
        try await bucket.put(store.stream(name), to: name, ObjectAttributes(), onlyNew: false)
        return UploadFigures(
            seconds: (clock.now - start) / .seconds(1),
            residentBytesBefore: before,
            peakResidentBytes: try ProcessFigures(pid: getpid()).peakResidentBytes
        )
    }
}
