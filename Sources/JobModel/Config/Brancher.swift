public import RE2

/// The branches that a job runs on.
///
/// Each list is one unanchored expression, its entries joined by `|`, as in Prow: `master` also matches `master-old`.
public struct Brancher: Hashable, Sendable {
    /// Expressions of the branches that the job runs on; empty is every branch.
    public let branches: [String]
    /// Expressions of the branches that it does not run on; they win over `branches`.
    public let skipBranches: [String]

    /// All of `branches` as one expression; nil for none.
    let included: RegularExpression?
    /// All of `skipBranches` as one expression; nil for none.
    let skipped: RegularExpression?

    /// Every branch.
    public init() {
        branches = []
        skipBranches = []
        included = nil
        skipped = nil
    }

    /// The branches that match an expression of `branches` and none of `skipBranches`.
    ///
    /// - Throws: `RegularExpressionError` when an expression is not valid.
    public init(branches: [String], skipBranches: [String] = []) throws(RegularExpressionError) {
        self.branches = branches
        self.skipBranches = skipBranches
        self.included = try Self.joined(branches)
        self.skipped = try Self.joined(skipBranches)
    }

    /// Whether the job runs on this branch.
    public func shouldRun(branch: String) -> Bool {
        if let skipped, skipped.matches(branch) { return false }
        guard let included else { return true }
        return included.matches(branch)
    }

    /// Whether two jobs run on a common branch, as far as Prow can tell.
    ///
    /// Entries of `branches` are compared as plain text, so `release-.*` and `release-1.0` have nothing in common.
    public func intersects(_ other: Brancher) -> Bool {
        if isUnrestricted || other.isUnrestricted { return true }
        if !branches.isEmpty, !other.branches.isEmpty {
            return !Set(branches).isDisjoint(with: other.branches)
        }
        if branches.isEmpty, other.branches.isEmpty { return true }
        return branches.isEmpty
            ? other.branches.contains(where: shouldRun(branch:))
            : branches.contains(where: other.shouldRun(branch:))
    }

    private var isUnrestricted: Bool {
        branches.isEmpty && skipBranches.isEmpty
    }

    private static func joined(_ patterns: [String]) throws(RegularExpressionError) -> RegularExpression? {
        patterns.isEmpty ? nil : try RegularExpression(patterns.joined(separator: "|"))
    }
}
