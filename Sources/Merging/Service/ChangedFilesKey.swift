import ForgeModel

/// A pull request at one head: as long as that stands, so do the files that it changes.
struct ChangedFilesKey: Hashable {
    var thread: ThreadID
    var head: CommitSHA
}
