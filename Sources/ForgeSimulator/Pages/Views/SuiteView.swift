/// A check suite of a commit, with GitHub's button that runs all its checks again.
struct SuiteView: Sendable {
    let suite: Int
    let title: String
    let description: String

    /// The suites of a commit whose check runs have all ended.
    static func suites(
        of sha: String,
        in repository: SimulatorState.Repository,
        state: SimulatorState
    ) -> [SuiteView] {
        let suites = Dictionary(grouping: state.latestCheckRuns(repository, sha), by: \.suite)
        return suites.sorted { $0.key < $1.key }.compactMap { suite, runs in
            guard runs.allSatisfy({ $0.conclusion != nil }) else { return nil }
            let app = runs.first.flatMap { state.apps[$0.app]?.name } ?? ""
            return SuiteView(
                suite: suite,
                title: runs.count == 1 ? "1 check of \(app)" : "\(runs.count) checks of \(app)",
                description: "Asks the app to run all its checks again"
            )
        }
    }
}
