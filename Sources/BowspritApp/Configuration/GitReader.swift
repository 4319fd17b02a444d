import Foundation
import Subprocess

/// Reads trees and blobs of a git repository: with arguments as they are, no shell, and nothing written.
struct GitReader {
    /// A file of a commit.
    struct Entry {
        let id: String
        /// In bytes.
        let size: Int
        let path: String
    }

    let directory: URL

    /// The YAML files, and files that say which of them don't count, below a folder of a commit, in order.
    ///
    /// - Throws: ``UserError`` when git does not know the commit or the folder.
    func tree(of revision: String, below folder: String) async throws -> [Entry] {
        let commit = try await commit(revision)
        let name = folder.isEmpty ? commit : "\(commit):\(folder)"
        let prefix = folder.isEmpty ? "" : "\(folder)/"
        let output = try await run(
            ["ls-tree", "-r", "-z", "--long", "--full-tree", name],
            limit: 64 << 20,
            problem: "\(revision) has no folder \(folder)"
        )
        return String(decoding: output, as: UTF8.self).split(separator: "\0").compactMap {
            Self.entry($0, prefix: prefix)
        }
    }

    /// The contents of files, in their order.
    func blobs(_ entries: [Entry]) async throws -> [[UInt8]] {
        let headers = entries.map { "\($0.id) blob \($0.size)\n".utf8.count }
        let total = zip(entries, headers).map { $0.size + $1 + 1 }.reduce(0, +)
        let output = try await run(
            ["cat-file", "--batch"],
            input: entries.map { $0.id + "\n" }.joined(),
            limit: total + 1,
            problem: "git can't read the files"
        )
        guard output.count == total else { throw UserError("git can't read all files; run `git fsck`") }
        var position = 0
        return zip(entries, headers).map { entry, header in
            let start = position + header
            position = start + entry.size + 1
            return Array(output[start..<start + entry.size])
        }
    }

    private func commit(_ revision: String) async throws -> String {
        let output = try await run(
            ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"],
            limit: 1024,
            problem: "git knows no commit \(revision) in \(directory.path)"
        )
        return String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// A line of `git ls-tree --long`: mode, type, id, size, then a tab and the path. Links and submodules don't count.
    private static func entry(_ line: Substring, prefix: String) -> Entry? {
        let parts = line.split(separator: "\t", maxSplits: 1)
        let words = parts.first?.split(separator: " ") ?? []
        guard let path = parts.last, words.count == 4, words[0].hasPrefix("100"), let size = Int(words[3]) else {
            return nil
        }
        let isWanted = [".yaml", ".yml", ".prowignore"].contains { path.hasSuffix($0) }
        return isWanted ? Entry(id: String(words[2]), size: size, path: prefix + path) : nil
    }

    private func run(
        _ arguments: [String],
        input: String = "",
        limit: Int,
        problem: String
    ) async throws -> [UInt8] {
        do {
            let result = try await Subprocess.run(
                .name("git"),
                arguments: Arguments(["-C", directory.path] + arguments),
                input: .string(input),
                output: .bytes(limit: limit),
                error: .string(limit: 1 << 16)
            )
            guard result.terminationStatus.isSuccess else {
                let words = result.standardError.trimmingCharacters(in: .whitespacesAndNewlines)
                throw UserError(words.isEmpty ? problem : "\(problem): \(words)")
            }
            return result.standardOutput
        } catch let error as SubprocessError {
            throw UserError("git does not run: \(error)")
        }
    }
}
