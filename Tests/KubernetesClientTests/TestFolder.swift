import Foundation

/// Folders of tests.
enum TestFolder {
    /// A fresh folder, deleted after the body.
    static func with<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
        let folder = try make()
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder)
    }

    private static func make() throws -> URL {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "bowsprit-kube-\(UUID().uuidString.lowercased())", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}
