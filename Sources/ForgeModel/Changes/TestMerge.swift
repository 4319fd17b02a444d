/// The merge commit by which a forge tried whether a pull request merges:
/// [`refs/pull/N/merge`](https://docs.github.com/en/rest/pulls/pulls#get-a-pull-request) on GitHub.
public struct TestMerge: Sendable, Hashable {
    /// The commit.
    public var commit: CommitSHA
    /// What was merged: the base's commit, then the head's. It may be an old pair.
    public var parents: [CommitSHA]

    /// Makes one.
    public init(commit: CommitSHA, parents: [CommitSHA]) {
        self.commit = commit
        self.parents = parents
    }
}
