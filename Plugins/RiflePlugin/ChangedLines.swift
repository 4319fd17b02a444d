import PluginKit

/// The lines of a file, as it was before, that a patch changes.
struct ChangedLines {
    /// The lines of each hunk, counted from 1.
    let ranges: [ClosedRange<Int>]

    private static let header = RegularExpression(valid: #"(?m)^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@"#)

    /// How many lines before an insertion count as changed.
    private static let context = 5

    /// Reads the old side of the headers of a
    /// [unified diff](https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html).
    init(patch: String) {
        ranges = Self.header.allMatches(in: patch).compactMap { match in
            guard let start = match[1].flatMap({ Int($0) }), start < Int.max / 2 else { return nil }
            let count = match[2].map { Int($0) ?? 1 } ?? 1
            guard count > 0 else { return max(start - Self.context, 1)...max(start, 1) }
            return start...(start + min(count, Int.max / 2) - 1)
        }
    }

    /// How many of some lines are among the changed ones.
    func overlap(with lines: ClosedRange<Int>) -> Int {
        ranges.reduce(0) { count, range in
            count + (range.overlaps(lines) ? range.clamped(to: lines).count : 0)
        }
    }
}
