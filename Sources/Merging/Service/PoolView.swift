public import ForgeModel

/// A pool as people see it.
public struct PoolView: Sendable, Hashable, Codable {
    /// A pull request in the pool.
    public struct Member: Sendable, Hashable, Codable {
        /// The pull request.
        public var target: MergeRecord.Target
        /// How far its tests on the base have come.
        public var progress: TestProgress
    }

    /// What happens next, in Tide's words.
    public enum Action: String, Sendable, Hashable, Codable {
        case merge = "MERGE"
        case trigger = "TRIGGER"
        case wait = "WAIT"
        case blocked = "BLOCKED"
    }

    /// Which pool.
    public var id: PoolID
    /// The commit that the branch points at.
    public var base: CommitSHA
    /// What happens next.
    public var action: Action
    /// With which pull request; nil for none.
    public var target: Int?
    /// The pull requests, by number.
    public var members: [Member]
    /// Why nothing merges; nil normally.
    public var halt: PoolHalt?
}

extension PoolView {
    init(_ board: Board) {
        let pool = board.pool
        (action, target) =
            switch board.decision {
            case .merge(let next): (.merge, next.number)
            case .test(let next, _): (.trigger, next.number)
            case .wait: (.wait, nil)
            case .halted: (.blocked, nil)
            }
        id = pool.id
        base = pool.base
        halt = pool.halt
        members = pool.candidates.sorted { $0.number < $1.number }.map {
            Member(target: MergeRecord.Target($0.pull), progress: $0.progress(on: pool.base))
        }
    }
}
