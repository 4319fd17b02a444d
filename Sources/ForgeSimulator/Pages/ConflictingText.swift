/// A text for the base that can't be merged with a pull request.
struct ConflictingText {
    /// The text.
    let text: String

    /// Changes the lines of the first hunk.
    ///
    /// - Parameters:
    ///   - base: The text in the base; nil where the pull request adds the file.
    ///   - patch: What the pull request changes.
    ///   - note: What is put behind the lines.
    init(base: String?, patch: String, note: String) {
        guard let base, !base.isEmpty else {
            text = "\(note)\n"
            return
        }
        var lines = base.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let changed = Self.removedLines(patch)
        if changed.isEmpty {
            lines.insert(note, at: min(Self.firstInsertion(patch), lines.count))
        }
        for index in changed where lines.indices.contains(index) { lines[index] += " (\(note))" }
        text = lines.joined(separator: "\n")
    }

    /// The lines of the old text, counted from 0, that the first hunk takes away.
    private static func removedLines(_ patch: String) -> [Int] {
        walk(patch) { $0 == "-" }
    }

    /// Before which line of the old text, counted from 0, the first hunk adds lines.
    private static func firstInsertion(_ patch: String) -> Int {
        walk(patch) { $0 == "+" }.first ?? 0
    }

    private static func walk(_ patch: String, where isWanted: (Character) -> Bool) -> [Int] {
        var found: [Int] = []
        var line: Int?
        for row in patch.split(separator: "\n", omittingEmptySubsequences: false) {
            if row.hasPrefix("@@") {
                if line != nil { break }
                let start = row.drop { $0 != "-" }.dropFirst().prefix(while: \.isNumber)
                line = max(0, (Int(start) ?? 1) - 1)
                continue
            }
            guard let current = line, let sign = row.first else { continue }
            if isWanted(sign) { found.append(current) }
            if sign == " " || sign == "-" { line = current + 1 }
        }
        return found
    }
}
