import Foundation

/// How one file differs between two commits.
struct GitFileChange: Sendable, Equatable {
    /// GitHub's word: `added`, `removed`, `modified`, `renamed`, `copied` or `changed`.
    let status: String
    let path: String
    /// The path before a rename.
    let previousPath: String?
    /// The blob after the change; before it, for a removed file.
    let blob: String
    let additions: Int
    let deletions: Int
    /// The hunks; nil for a binary file.
    let patch: String?
}

extension GitRepository {
    /// The files that differ between two trees or commits, in the order of their paths.
    func diff(_ old: String, _ new: String) async throws -> [GitFileChange] {
        let format = ["--raw", "--numstat", "--patch", "--full-index", "-M", "--no-color", "--no-ext-diff"]
        let output = try await run(["diff-tree", "-r", "--no-commit-id"] + format + [old, new])
        return Self.changes(output.text)
    }

    /// The whole difference as `git diff` prints it.
    func patch(_ old: String, _ new: String) async throws -> String {
        try await run(["diff", "--no-color", "--no-ext-diff", "--full-index", old, new]).text
    }

    private static func changes(_ text: String) -> [GitFileChange] {
        let halves = text.split(separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
        let lines = halves[0].split(separator: "\n")
        let raw = lines.filter { $0.hasPrefix(":") }
        let counts = lines.filter { !$0.hasPrefix(":") }
        var patches = halves.count > 1 ? ("\n" + halves[1]).components(separatedBy: "\ndiff --git ").dropFirst() : []
        if patches.count != raw.count { patches = [] }
        return zip(raw, counts).enumerated().compactMap { index, pair in
            let patch = index < patches.count ? hunks(patches[patches.startIndex + index]) : nil
            return change(raw: pair.0, counts: pair.1, patch: patch)
        }
    }

    private static func hunks(_ patch: String) -> String? {
        guard let start = patch.range(of: "\n@@") else { return nil }
        return patch[patch.index(after: start.lowerBound)...].trimmingCharacters(in: .newlines)
    }

    private static func change(raw: Substring, counts: Substring, patch: String?) -> GitFileChange? {
        let columns = raw.split(separator: "\t").map { unquote(String($0)) }
        let words = columns[0].split(separator: " ")
        guard words.count == 5, columns.count > 1 else { return nil }
        let numbers = counts.split(separator: "\t").prefix(2).map { Int($0) ?? 0 }
        let statuses: [Character: String] = [
            "A": "added", "D": "removed", "M": "modified", "R": "renamed", "C": "copied", "T": "changed",
        ]
        let letter = words[4].first ?? "M"
        return GitFileChange(
            status: statuses[letter] ?? "modified",
            path: columns[columns.count - 1],
            previousPath: columns.count > 2 ? columns[1] : nil,
            blob: String(letter == "D" ? words[2] : words[3]),
            additions: numbers.first ?? 0,
            deletions: numbers.last ?? 0,
            patch: patch
        )
    }

    /// Git's quoting of a path with unusual bytes, undone.
    static func unquote(_ path: String) -> String {
        guard path.hasPrefix("\""), path.hasSuffix("\""), path.count >= 2 else { return path }
        var bytes: [UInt8] = []
        var rest = Array(path.utf8.dropFirst().dropLast())[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() else {
                bytes.append(byte)
                continue
            }
            if let digit = Int(String(UnicodeScalar(escaped))), rest.count >= 2 {
                let more = rest.prefix(2).map { Int($0) - 48 }
                rest = rest.dropFirst(2)
                bytes.append(UInt8(truncatingIfNeeded: digit * 64 + more[0] * 8 + more[1]))
            } else {
                let named: [Character: UInt8] = ["n": 10, "t": 9, "r": 13, "a": 7, "b": 8, "f": 12, "v": 11]
                bytes.append(named[Character(UnicodeScalar(escaped))] ?? escaped)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
