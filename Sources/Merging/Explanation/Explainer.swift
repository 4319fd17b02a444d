import ForgeModel
import Foundation
import Settings

/// Explains the pull requests into one branch.
struct Explainer {
    /// The settings, for the queries.
    var tide: TideConfiguration
    /// The commit that the branch points at.
    var base: CommitSHA
    /// Why nothing merges into the branch, if so.
    var halt: PoolHalt?
    /// What happens next there.
    var decision: MergeDecision
    /// Now, for how long things run.
    var time: Date

    /// Explains one of the branch's open pull requests.
    func explain(_ candidate: Candidate) -> MergeExplanation {
        let queries = tide.queries(for: candidate.pull.repository)
        let (verdict, reasons) =
            candidate.isInPool(queries) ? inPool(candidate) : outside(candidate, queries: queries)
        return MergeExplanation(
            thread: candidate.pull.id,
            verdict: verdict,
            summary: summary(verdict, branch: candidate.pull.baseBranch),
            reasons: reasons
        )
    }

    private typealias Finding = (MergeExplanation.Verdict, [MergeReason])

    private func outside(_ candidate: Candidate, queries: [TideQuery]) -> Finding {
        let requirements = candidate.gaps(to: queries, tide: tide).first?.requirements
        let branch = candidate.pull.baseBranch
        guard let requirements, queries.contains(where: { $0.includes(branch: branch) }) else {
            return (.unmanaged, [MergeReason(.otherBranch(branch))])
        }
        let reasons =
            candidate.hindrances.map { MergeReason($0, branch: branch) } + requirements.map { MergeReason($0) }
            + candidate.contextReasons(at: time)
        return (.blocked, reasons + haltReasons)
    }

    private func inPool(_ candidate: Candidate) -> Finding {
        let tests = candidate.contextReasons(at: time) + candidate.testReasons(on: base, at: time)
        switch decision {
        case .halted:
            return (.stopped, haltReasons + tests)
        case .merge(let next) where next.pull.id == candidate.pull.id:
            return (.merging, [])
        case .merge(let next):
            let isReady = candidate.progress(on: base) == .success && candidate.openContexts.isEmpty
            let turn = MergeReason(.queue, "#\(next.number) merges first")
            return (isReady ? .queued : verdict(of: candidate), [turn] + tests)
        case .test(let next, _) where next.pull.id == candidate.pull.id:
            return (.testing, tests)
        case .test(let next, _):
            return (verdict(of: candidate), tests + [MergeReason(.queue, "#\(next.number) is tested first")])
        case .wait:
            return (verdict(of: candidate), tests)
        }
    }

    private func verdict(of candidate: Candidate) -> MergeExplanation.Verdict {
        let results = candidate.results(on: base).map(\.result)
        if results.contains(where: \.isRunning) || !candidate.openContexts.isEmpty { return .testing }
        let failed = results.contains { if case .failed = $0 { true } else { false } }
        return failed ? .blocked : .waiting
    }

    private var haltReasons: [MergeReason] {
        halt.map { [MergeReason(.halt, "\($0.words) An operator looks at it and resumes the pool")] } ?? []
    }

    private func summary(_ verdict: MergeExplanation.Verdict, branch: String) -> String {
        switch verdict {
        case .merging: "Merges next."
        case .queued: "Ready, and waits for its turn."
        case .testing: "Its tests run."
        case .waiting: "Waits for its turn to be tested on `\(branch)` as it is now."
        case .blocked: "Not ready to merge."
        case .stopped: "Nothing merges into `\(branch)` until an operator resumes it."
        case .unmanaged: "The bot does not merge pull requests into `\(branch)`."
        }
    }
}
