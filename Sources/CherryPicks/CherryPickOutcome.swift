/// What came of a cherry-pick.
public enum CherryPickOutcome: Sendable, Hashable {
    /// There is a new pull request with this number.
    case opened(Int)
    /// There was one already.
    case alreadyOpen(Int)
    /// The branch has the change already.
    case nothingToDo
    /// The repository has no such branch.
    case noBranch
    /// The change does not apply; git's own words.
    case conflict(String)
}
