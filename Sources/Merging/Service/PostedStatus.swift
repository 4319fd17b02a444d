import ForgeModel

/// The `tide` status that was posted last for a pull request, and on which commit.
struct PostedStatus: Hashable {
    var head: CommitSHA
    var status: TideStatus
}
