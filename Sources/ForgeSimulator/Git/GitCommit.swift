import Foundation

/// A commit, with the paths that it changes against its first parent.
struct GitCommit: Sendable, Equatable {
    let sha: String
    let tree: String
    let parents: [String]
    let author: GitSignature
    let committer: GitSignature
    let message: String
    var added: [String] = []
    var modified: [String] = []
    var removed: [String] = []

    var headline: String { message.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? "" }

    /// The message without its first line and the blank lines after that.
    var body: String {
        guard let end = message.firstIndex(of: "\n") else { return "" }
        return message[end...].trimmingCharacters(in: .newlines)
    }
}

extension GitRepository {
    /// Commits as `git log` lists them for some arguments, newest first.
    ///
    /// - Parameter paths: Whether to find out which paths each commit changes.
    func log(_ arguments: [String], paths: Bool = false) async throws -> [GitCommit] {
        let format = "%x1e%H%x1f%T%x1f%P%x1f%an%x1f%ae%x1f%at%x1f%cn%x1f%ce%x1f%ct%x1f%B%x1f"
        let details = paths ? ["--raw", "--no-renames", "--no-abbrev", "--diff-merges=first-parent"] : []
        let output = try await run(["log", "--format=\(format)"] + details + arguments)
        return output.text.split(separator: "\u{1e}").compactMap { Self.commit($0) }
    }

    /// One commit; nil where there is none of this id.
    func commit(_ sha: String, paths: Bool = false) async throws -> GitCommit? {
        guard let id = try await commitID(sha) else { return nil }
        return try await log(["-1", id], paths: paths).first
    }

    private static func commit(_ record: Substring) -> GitCommit? {
        let fields = record.split(separator: "\u{1f}", maxSplits: 10, omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 11, let authored = Double(fields[5]), let committed = Double(fields[8]) else {
            return nil
        }
        var commit = GitCommit(
            sha: fields[0],
            tree: fields[1],
            parents: fields[2].split(separator: " ").map(String.init),
            author: GitSignature(name: fields[3], email: fields[4], date: Date(timeIntervalSince1970: authored)),
            committer: GitSignature(name: fields[6], email: fields[7], date: Date(timeIntervalSince1970: committed)),
            message: fields[9].trimmingCharacters(in: .newlines)
        )
        for line in fields[10].split(separator: "\n") where line.hasPrefix(":") {
            let halves = line.split(separator: "\t", maxSplits: 1)
            guard halves.count == 2 else { continue }
            switch halves[0].last {
            case "A": commit.added.append(String(halves[1]))
            case "D": commit.removed.append(String(halves[1]))
            default: commit.modified.append(String(halves[1]))
            }
        }
        return commit
    }
}
