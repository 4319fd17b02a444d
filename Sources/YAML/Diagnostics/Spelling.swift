/// Finds what a person meant when they misspelt a name.
public enum Spelling {
    /// The candidate nearest to `word`, or nil when none is near enough to be worth suggesting.
    ///
    /// Case and the choice between `-` and `_` don't count; otherwise about one edit (insertion, deletion,
    /// substitution, transposition) for every three characters is allowed. The first of equals wins.
    ///
    /// - Parameter limit: How many edits are allowed, where it is not one for every three characters.
    public static func nearest(
        to word: String,
        among candidates: some Sequence<String>,
        within limit: Int? = nil
    ) -> String? {
        let target = folded(word)
        // Names of keys are short; a long text is no misspelling of one.
        guard target.count <= 64 else { return nil }
        let limit = limit ?? max(1, target.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in candidates where candidate != word {
            let other = folded(candidate)
            guard abs(other.count - target.count) <= limit else { continue }
            let distance = distance(target, other)
            if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// The hint `did you mean "NAME"?` for the nearest candidate, or nil when none is near.
    public static func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
        nearest(to: word, among: candidates).map { "did you mean \"\($0)\"?" }
    }

    private static func folded(_ word: String) -> [Character] {
        word.lowercased().map { $0 == "-" ? "_" : $0 }
    }

    /// The number of edits between two words, where no letter is edited twice (optimal string alignment).
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var row = [i + 1]
            for (j, y) in b.enumerated() {
                var cost = min(last[j] + (x == y ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, x == b[j - 1], a[i - 1] == y { cost = min(cost, beforeLast[j - 1] + 1) }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
