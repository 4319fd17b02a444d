import Foundation

/// The configuration of prow.k8s.io, unpacked, where the package lies next to the shared data.
enum RealConfiguration {
    static let archive = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: "../shared/data/kubernetes-test-infra-config.tar.xz").standardizedFileURL

    static var isAvailable: Bool {
        FileManager.default.fileExists(atPath: archive.path)
    }

    /// Unpacks the archive into a directory and runs the body with its path.
    static func unpacked<Result>(_ body: (String) async throws -> Result) async throws -> Result {
        try await withTemporaryDirectory { directory in
            let tar = Process()
            tar.executableURL = URL(filePath: "/usr/bin/env")
            tar.arguments = ["tar", "-xJf", archive.path, "-C", directory]
            try tar.run()
            tar.waitUntilExit()
            guard tar.terminationStatus == 0 else { throw CocoaError(.fileReadCorruptFile) }
            return try await body(directory)
        }
    }
}

/// Runs the body with a fresh directory that is deleted afterwards.
func withTemporaryDirectory<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    let directory = FileManager.default.temporaryDirectory.appending(path: "settings-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    return try await body(directory.path)
}
