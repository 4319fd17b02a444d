public import ForgeModel

extension MergeService {
    /// Why a pull request merges or does not, with its jobs as they are at this moment; nil for one that the last pass
    /// did not find open in a repository with queries. The forge is not asked.
    public func explanation(of thread: ThreadID) async -> MergeExplanation? {
        guard let board = boards.values.first(where: { $0.candidates.contains { $0.pull.id == thread } }),
            var candidate = board.candidates.first(where: { $0.pull.id == thread })
        else { return nil }
        candidate.jobs = (try? await runs(of: candidate.pull)) ?? candidate.jobs
        let settings = settings()
        return explainer(of: board.with(candidate, tide: settings.tide), settings).explain(candidate)
    }
}
