import Foundation

/// A folder that lasts as long as this object.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "bowsprit-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    var databaseFile: URL {
        url.appending(path: "bowsprit.db")
    }
}

extension TemporaryFolder {
    /// Copies the database with its journal as a crash would leave them now.
    func copyOfDatabase() throws -> URL {
        let copy = url.appending(path: "crashed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(
                at: url.appending(path: "bowsprit.db\(suffix)"),
                to: copy.appending(path: "bowsprit.db\(suffix)")
            )
        }
        return copy.appending(path: "bowsprit.db")
    }
}
