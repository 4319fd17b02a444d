import Foundation

/// One entry of a tree.
struct GitTreeEntry: Sendable, Equatable {
    let mode: String
    /// `blob`, `tree` or `commit`.
    let type: String
    let sha: String
    /// The length of a blob in bytes.
    let size: Int?
    let path: String
}

extension GitRepository {
    /// The entries of a tree or commit.
    func tree(_ treeish: String, recursive: Bool = false) async throws -> [GitTreeEntry]? {
        guard Self.isSafe(treeish) else { return nil }
        return try await entries([treeish], recursive: recursive)
    }

    /// The entries of a directory of a commit; nil where there is no such directory.
    func directory(_ path: String, at commit: String) async throws -> [GitTreeEntry]? {
        guard !path.isEmpty else { return try await entries([commit], recursive: false) }
        return try await entries(["\(commit):\(path)"], recursive: false)
    }

    private func entries(_ arguments: [String], recursive: Bool) async throws -> [GitTreeEntry]? {
        let output = try await attempt(["ls-tree", "-z", "-l"] + (recursive ? ["-r", "-t"] : []) + arguments)
        guard output.isSuccess else { return nil }
        return output.text.split(separator: "\0").compactMap { record in
            let halves = record.split(separator: "\t", maxSplits: 1)
            let words = halves[0].split(separator: " ", omittingEmptySubsequences: true).map(String.init)
            guard halves.count == 2, words.count == 4 else { return nil }
            return GitTreeEntry(
                mode: words[0],
                type: words[1],
                sha: words[2],
                size: Int(words[3]),
                path: String(halves[1])
            )
        }
    }

    /// The entry at a path of a commit; nil where there is none.
    func entry(_ path: String, at commit: String) async throws -> GitTreeEntry? {
        try await entries([commit, "--", path], recursive: false)?.first { $0.path == path }
    }

    /// The bytes of a blob; nil where there is none of this id.
    func blob(_ sha: String) async throws -> [UInt8]? {
        guard Self.isSafe(sha) else { return nil }
        let output = try await attempt(["cat-file", "blob", sha])
        return output.isSuccess ? output.bytes : nil
    }

    /// The bytes of a file at a commit or ref; nil where there is none.
    func file(_ path: String, at commit: String) async throws -> [UInt8]? {
        guard Self.isSafe(commit) else { return nil }
        let output = try await attempt(["cat-file", "blob", "\(commit):\(path)"])
        return output.isSuccess ? output.bytes : nil
    }

    func writeBlob(_ bytes: [UInt8]) async throws -> String {
        try await run(["hash-object", "-w", "--stdin"], input: bytes).line
    }

    /// Makes a tree from another by setting and removing (`sha` nil) paths.
    func writeTree(base: String?, entries: [(path: String, mode: String, sha: String?)]) async throws -> String {
        let index = FileManager.default.temporaryDirectory.appendingPathComponent("index-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: index) }
        let environment = ["GIT_INDEX_FILE": index]
        if let base { try await run(["read-tree", base], environment: environment) }
        let zeros = String(repeating: "0", count: 40)
        let lines = entries.map { entry in
            entry.sha.map { "\(entry.mode) \($0)\t\(entry.path)\0" } ?? "0 \(zeros)\t\(entry.path)\0"
        }
        try await run(
            ["update-index", "-z", "--index-info"],
            input: Array(lines.joined().utf8),
            environment: environment
        )
        return try await run(["write-tree"], environment: environment).line
    }
}
