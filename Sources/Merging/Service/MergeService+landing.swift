import ForgeModel
import Foundation
import JobModel
import Logging
import Metrics

extension MergeService {
    /// Finds out what became of merges that a fault or the end of the process cut off.
    func settleLandings() async {
        for landing in state?.landings ?? [] {
            await settle(landing)
        }
    }

    /// Finds out what a merge made of the branch, and compares it with what was tested. While that is not known the
    /// landing stays on record, and nothing else merges there.
    func settle(_ landing: Landing) async {
        do {
            switch try await landedCommit(of: landing) {
            case .none:
                await remember { $0.remove(landing) }
            case .found(let commit, let tree):
                let verdict = LandingVerdict(landing, commit: commit, tree: tree, at: now())
                await conclude(landing, "Landed as \(commit.short). \(verdict.words)", verdict)
            case .buried:
                let words = "Landed while the bot was away. Others came after it, so its tree was not compared."
                await conclude(landing, words, nil)
            }
        } catch {
            note(error, while: "checking what landed of \(landing.thread)")
        }
    }

    private func landedCommit(of landing: Landing) async throws -> LandedCommit {
        let repository = landing.pool.repository
        if let commit = landing.commit {
            return .found(commit, tree: try await forge.tree(of: commit, in: repository))
        }
        let head = try await forge.head(ofBranch: landing.pool.branch, in: repository)
        if head == landing.base { return .none }
        let tree = try await forge.tree(of: head, in: repository)
        if tree == landing.testedTree { return .found(head, tree: tree) }
        return open.contains(landing.thread) ? .none : .buried
    }

    private func conclude(_ landing: Landing, _ words: String, _ verdict: LandingVerdict?) async {
        let record = MergeRecord(
            time: now(),
            pool: landing.pool,
            action: .merge,
            base: landing.base,
            targets: [landing.target],
            note: words
        )
        landed.insert(landing.thread)
        open.remove(landing.thread)
        boards[landing.pool]?.remove(landing.thread)
        logger.info("a pull request landed", metadata: ["thread": "\(landing.thread)", "note": "\(words)"])
        Counter(label: "merges", dimensions: landing.pool.dimensions).increment()
        let time = now()
        await remember { state in
            state.remove(landing)
            state.add(record)
            if case .different(let halt) = verdict {
                state.stop(landing.pool, halt)
                state.add(
                    MergeRecord(time: time, pool: landing.pool, action: .halt, note: halt.words, isFailure: true)
                )
            }
        }
        if case .different(let halt) = verdict {
            logger.error("merging is stopped", metadata: ["pool": "\(landing.pool)", "reason": "\(halt.words)"])
        }
    }

    /// Lets a pool go on that was stopped because something else landed than was tested.
    ///
    /// - Returns: whether it was stopped.
    @discardableResult
    public func resume(_ pool: PoolID) async -> Bool {
        guard state?.halt(of: pool) != nil else { return false }
        let record = MergeRecord(time: now(), pool: pool, action: .resume, note: "An operator resumed the pool.")
        await remember { state in
            if state.resume(pool) { state.add(record) }
        }
        nudge()
        return true
    }
}

extension PoolID {
    fileprivate var dimensions: [(String, String)] {
        [("org", repository.owner), ("repo", repository.name), ("branch", branch)]
    }
}
