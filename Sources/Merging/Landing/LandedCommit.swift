import ForgeModel

/// What became of a merge that was asked for.
enum LandedCommit: Hashable {
    /// It did not happen.
    case none
    /// It landed as this commit, which has this tree.
    case found(CommitSHA, tree: String)
    /// It landed, and something came after it before anyone looked.
    case buried
}
