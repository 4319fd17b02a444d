public import ForgeModel

/// The pull requests that may merge into one branch once their tests have passed, and the commit that they merge into.
public struct MergePool: Sendable, Hashable {
    /// Which branch.
    public var id: PoolID
    /// The commit that the branch points at.
    public var base: CommitSHA
    /// The pull requests: they fit a query, nothing hinders them, and no context is red.
    public var candidates: [Candidate]
    /// Why nothing merges here until somebody says so; nil normally.
    public var halt: PoolHalt?

    /// Makes a pool.
    public init(id: PoolID, base: CommitSHA, candidates: [Candidate], halt: PoolHalt? = nil) {
        self.id = id
        self.base = base
        self.candidates = candidates
        self.halt = halt
    }
}
