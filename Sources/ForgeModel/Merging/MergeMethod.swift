public import ConfigurationSchema

/// How a pull request becomes part of its base branch.
///
/// See [merge methods](https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/about-merge-methods-on-github).
public enum MergeMethod: String, Sendable, Hashable, Codable, CaseIterable, ConfigurationValue {
    /// A merge commit with the base and the head as its parents.
    case merge
    /// One new commit with the whole change.
    case squash
    /// A copy of each commit on top of the base.
    case rebase
}
