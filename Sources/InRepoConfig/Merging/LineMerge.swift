import Foundation
import Subprocess

/// What [`git merge-file`](https://git-scm.com/docs/git-merge-file) makes of three versions of a text.
enum LineMerge: Sendable, Hashable {
    /// The merged text.
    case merged([UInt8])
    /// Both sides changed the same lines; the first ones begin about here, counted from 1.
    case conflict(line: Int)

    /// Merges what two sides made of a text. All three are data: git is given files with fixed names.
    ///
    /// - Throws: Where git does not run, or the temporary folder can't be written.
    static func run(ancestor: [UInt8], base: [UInt8], head: [UInt8]) async throws -> LineMerge {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "bowsprit-merge-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in [("ancestor", ancestor), ("base", base), ("head", head)] {
            try Data(bytes).write(to: folder.appending(path: name))
        }
        let result = try await Subprocess.run(
            .name("git"),
            arguments: ["-C", folder.path, "merge-file", "-p", "base", "ancestor", "head"],
            environment: .custom(environment),
            output: .bytes(limit: outputLimit),
            error: .discarded
        )
        let output = result.standardOutput
        return result.terminationStatus.isSuccess ? .merged(output) : .conflict(line: firstConflict(in: output))
    }

    private static func firstConflict(in output: [UInt8]) -> Int {
        let lines = output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return (lines.firstIndex { $0.starts(with: "<<<<<<< ".utf8) } ?? 0) + 1
    }

    private static let outputLimit = 16 << 20

    private static let environment: [Environment.Key: String] = [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin",
        "HOME": "/nonexistent",
        "LC_ALL": "C",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": "/dev/null",
    ]
}
