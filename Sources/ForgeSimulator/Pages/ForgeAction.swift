/// What a form of a pull request's page does.
enum ForgeAction: String, CaseIterable, Sendable {
    /// Comments, or reviews with a comment.
    case comment
    /// Pushes a commit.
    case push
    /// Changes the base so that the pull request no longer merges.
    case conflict
    /// Merges it.
    case merge
    /// Closes it.
    case close
    /// Opens it again.
    case reopen
    /// Says that it is ready for review.
    case ready
    /// Presses a button beside a check run.
    case check
}
