import Foundation
import Settings
import Subprocess

/// Configuration files at a commit of the git repository in the working directory, read without checking anything out.
///
/// Paths begin with the revision, as in `main:jobs/unit.yaml`, so that places say which side they are on.
struct GitSettingsFiles: SettingsFiles {
    /// More bytes than any configuration has.
    private static let sizeLimit = 256 << 20

    private var contents: [String: [UInt8]] = [:]
    private var directories: [String: Set<String>] = [:]

    /// Reads the YAML files below a folder at a commit.
    ///
    /// - Parameters:
    ///   - revision: What git takes for a commit: a branch, a tag, an id, `HEAD~1`.
    ///   - folder: A folder of the repository; empty for its root.
    ///   - repository: A directory of the repository.
    /// - Throws: ``UserError`` when git does not know the revision or does not run.
    init(revision: String, folder: String, repository: URL) async throws {
        let git = GitReader(directory: repository)
        let tree = try await git.tree(of: revision, below: folder)
        let total = tree.map(\.size).reduce(0, +)
        guard total <= Self.sizeLimit else {
            throw UserError("\(revision) has \(total >> 20) MiB of YAML files; name the folder: \(revision):FOLDER")
        }
        for (entry, bytes) in zip(tree, try await git.blobs(tree)) {
            add("\(revision):\(entry.path)", bytes)
        }
    }

    /// Commits don't change.
    func status(of path: String) throws(SettingsFileError) -> SettingsFileStatus {
        if contents[path] != nil { return SettingsFileStatus(kind: .file) }
        guard directories[path] != nil else { throw SettingsFileError(path: path, reason: "there is no such file") }
        return SettingsFileStatus(kind: .directory)
    }

    func contents(of path: String) throws(SettingsFileError) -> [UInt8] {
        guard let bytes = contents[path] else { throw SettingsFileError(path: path, reason: "there is no such file") }
        return bytes
    }

    func names(in directory: String) throws(SettingsFileError) -> [String] {
        (directories[directory] ?? []).sorted()
    }

    private mutating func add(_ path: String, _ bytes: [UInt8]) {
        contents[path] = bytes
        var path = path[...]
        while let slash = path.lastIndex(of: "/") {
            let (directory, name) = (path[..<slash], path[path.index(after: slash)...])
            directories[String(directory), default: []].insert(String(name))
            path = directory
        }
    }
}
