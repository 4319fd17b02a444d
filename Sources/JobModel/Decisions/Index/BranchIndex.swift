import RE2

/// Tells which of many branchers let their jobs run on a branch.
struct BranchIndex: Sendable {
    private struct Parts {
        /// The numbers of the brancher's expressions.
        var included: Int?
        var skipped: Int?
    }

    private let parts: [Parts]
    private let expressions: RegularExpressionSet

    init(_ branchers: [Brancher]) {
        var numbering = Numbering<RegularExpression>()
        parts = branchers.map { brancher in
            Parts(
                included: brancher.included.map { numbering.number(of: $0) },
                skipped: brancher.skipped.map { numbering.number(of: $0) }
            )
        }
        expressions = RegularExpressionSet(numbering.values)
    }

    /// For each brancher whether it is for a branch, as `Brancher.shouldRun(branch:)` says.
    func answers(for branch: String) -> [Bool] {
        let matches = Set(expressions.matches(branch))
        return parts.map { parts in
            if let skipped = parts.skipped, matches.contains(skipped) { return false }
            guard let included = parts.included else { return true }
            return matches.contains(included)
        }
    }
}
