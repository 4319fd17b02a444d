public import ForgeModel
public import Foundation

/// A merge that was asked for: kept until it is known what landed, so that no landing escapes the check.
public struct Landing: Sendable, Hashable, Codable {
    /// The pull request.
    public var target: MergeRecord.Target
    /// Where it goes.
    public var pool: PoolID
    /// The commit that it was tested on.
    public var base: CommitSHA
    /// The tree that was tested; nil when no job says so.
    public var testedTree: String?
    /// Whether there were jobs that had to pass.
    public var wasTested: Bool
    /// When it was asked for.
    public var time: Date
    /// The commit that landed; nil until the forge has said so.
    public var commit: CommitSHA?

    /// Makes the landing of a candidate on a pool's base.
    init(_ candidate: Candidate, in pool: MergePool, at time: Date) {
        self.target = MergeRecord.Target(candidate.pull)
        self.pool = pool.id
        self.base = pool.base
        self.testedTree = candidate.testedTree(on: pool.base)
        self.wasTested = !candidate.required.isEmpty
        self.time = time
    }

    /// The pull request's place.
    var thread: ThreadID { ThreadID(pool.repository, target.number) }
}
