public import ForgeModel
import JobModel

extension JobsConfiguration {
    /// The branch that pull requests of a repository most likely go to: `master` where more jobs with a list of
    /// `branches` run on it than on `main`, else `main`.
    public func likelyBranch(of repository: RepositoryName) -> String {
        let branchers =
            presubmits(for: repository).map(\.brancher) + postsubmits(for: repository).map(\.brancher)
        let choosy = branchers.filter { !$0.branches.isEmpty }
        func count(_ branch: String) -> Int {
            choosy.count { $0.shouldRun(branch: branch) }
        }
        return count("master") > count("main") ? "master" : "main"
    }
}
