/// Something that a query or the context policy asks of a pull request and that it does not have.
enum Requirement: Hashable {
    /// The base branch is not one of the query's.
    case otherBranch(String)
    /// Only this author's pull requests count.
    case author(String)
    /// It must be in this milestone.
    case milestone(String)
    /// It must have one of these labels.
    case label([String])
    /// It must not have this label.
    case noLabel(String)
    /// GitHub must consider it approved.
    case approvingReview
}
