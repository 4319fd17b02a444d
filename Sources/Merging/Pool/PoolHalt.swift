public import ForgeModel
public import Foundation

/// Why nothing merges into a branch any more: what landed is not what was tested.
public struct PoolHalt: Sendable, Hashable, Codable {
    /// The pull request that landed.
    public var thread: ThreadID
    /// The commit that landed.
    public var commit: CommitSHA
    /// Its tree.
    public var landedTree: String
    /// The tree that was tested.
    public var testedTree: String
    /// When that was found.
    public var time: Date

    /// Makes a reason.
    public init(thread: ThreadID, commit: CommitSHA, landedTree: String, testedTree: String, time: Date) {
        self.thread = thread
        self.commit = commit
        self.landedTree = landedTree
        self.testedTree = testedTree
        self.time = time
    }

    /// The reason in one sentence, for people.
    public var words: String {
        "Merging is stopped: #\(thread.number) landed as \(commit.short) with another tree than the tested one."
    }
}
