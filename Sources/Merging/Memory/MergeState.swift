/// What the merger remembers over a restart.
public struct MergeState: Sendable, Hashable, Codable {
    /// How many records of a pool are kept.
    public static let recordsPerPool = 200

    /// A pool that is stopped.
    struct Halted: Sendable, Hashable, Codable {
        var pool: PoolID
        var halt: PoolHalt
    }

    private var halted: [Halted] = []
    /// Merges of which it is not yet known what landed.
    public private(set) var landings: [Landing] = []
    /// What was done, the newest first.
    public private(set) var history: [MergeRecord] = []

    /// Nothing was done yet.
    public init() {}

    /// Why nothing merges in a pool; nil normally.
    public func halt(of pool: PoolID) -> PoolHalt? {
        halted.first { $0.pool == pool }?.halt
    }

    /// Remembers a record, and forgets the pool's oldest beyond the limit.
    mutating func add(_ record: MergeRecord) {
        history.insert(record, at: 0)
        guard history.count(where: { $0.pool == record.pool }) > Self.recordsPerPool else { return }
        if let oldest = history.lastIndex(where: { $0.pool == record.pool }) { history.remove(at: oldest) }
    }

    /// Stops a pool. The first reason stays.
    mutating func stop(_ pool: PoolID, _ halt: PoolHalt) {
        if self.halt(of: pool) == nil { halted.append(Halted(pool: pool, halt: halt)) }
    }

    /// Lets a pool go on.
    ///
    /// - Returns: whether it was stopped.
    mutating func resume(_ pool: PoolID) -> Bool {
        let wasHalted = halt(of: pool) != nil
        halted.removeAll { $0.pool == pool }
        return wasHalted
    }

    /// Remembers that a merge is about to be asked for, or what is known of it by now.
    mutating func set(_ landing: Landing) {
        landings.removeAll { $0.thread == landing.thread }
        landings.append(landing)
    }

    /// Forgets a merge: it is checked, or did not happen.
    mutating func remove(_ landing: Landing) {
        landings.removeAll { $0.thread == landing.thread }
    }
}
