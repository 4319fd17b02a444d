import ForgeModel
import Settings

/// All open pull requests into one branch, and what happens next there.
struct Board {
    /// The queries for the repository.
    var queries: [TideQuery]
    /// Every open pull request into the branch.
    var candidates: [Candidate]
    /// Those of which it is known how they are now.
    var fresh: Set<ThreadID>
    /// Those that may merge once their tests have passed.
    var pool: MergePool
    /// What happens next.
    var decision: MergeDecision
    /// Whether the branch has moved since, because something landed.
    var isStale = false

    init(
        id: PoolID,
        base: CommitSHA,
        candidates: [Candidate],
        fresh: Set<ThreadID>,
        halt: PoolHalt?,
        tide: TideConfiguration
    ) {
        let queries = tide.queries(for: id.repository)
        self.queries = queries
        self.candidates = candidates
        self.fresh = fresh
        self.pool = MergePool(
            id: id,
            base: base,
            candidates: candidates.filter { fresh.contains($0.pull.id) && $0.isInPool(queries) },
            halt: halt
        )
        self.decision = pool.decide(priority: tide.priority)
    }

    /// The board with another state of one pull request, decided anew.
    func with(_ changed: Candidate, tide: TideConfiguration) -> Board {
        Board(
            id: pool.id,
            base: pool.base,
            candidates: candidates.map { $0.pull.id == changed.pull.id ? changed : $0 },
            fresh: fresh,
            halt: pool.halt,
            tide: tide
        )
    }

    /// Takes a pull request off that has landed.
    mutating func remove(_ thread: ThreadID) {
        candidates.removeAll { $0.pull.id == thread }
        pool.candidates.removeAll { $0.pull.id == thread }
        isStale = true
    }
}
