/// Lines of a file that one commit wrote.
struct GitBlame: Sendable, Equatable {
    let commit: String
    /// The numbers of the lines, from 1.
    let lines: ClosedRange<Int>
}

extension GitRepository {
    /// Who wrote a file as it is at a commit, top down; nil where there is no such file.
    func blame(_ path: String, at commit: String) async throws -> [GitBlame]? {
        guard Self.isSafe(commit) else { return nil }
        let output = try await attempt(["blame", "--incremental", commit, "--", path])
        guard output.isSuccess else { return nil }
        return output.text.split(separator: "\n").compactMap { line in
            // A range begins with its commit, its place there and here, and its length; details follow on lines of words.
            let words = line.split(separator: " ")
            guard words.count == 4, words[0].count == 40, words[0].allSatisfy(\.isHexDigit),
                let start = Int(words[2]), let count = Int(words[3]), count > 0
            else { return nil }
            return GitBlame(commit: String(words[0]), lines: start...(start + count - 1))
        }
        .sorted { $0.lines.lowerBound < $1.lines.lowerBound }
    }

    /// The bytes of many blobs, by id; those that do not exist are left out.
    func blobs(_ ids: [String]) async throws -> [String: [UInt8]] {
        let wanted = ids.filter { !$0.isEmpty && $0.allSatisfy(\.isHexDigit) }
        guard !wanted.isEmpty else { return [:] }
        let output = try await run(["cat-file", "--batch"], input: Array(wanted.map { "\($0)\n" }.joined().utf8))
        var found: [String: [UInt8]] = [:]
        var rest = output.bytes[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            rest = rest[(end + 1)...]
            guard words.count == 3, let size = Int(words[2]), rest.count > size else { continue }
            if words[1] == "blob" { found[String(words[0])] = Array(rest.prefix(size)) }
            rest = rest.dropFirst(size + 1)
        }
        return found
    }
}
