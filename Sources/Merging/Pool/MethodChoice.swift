import ForgeModel
import Settings

/// How a pull request is to be merged.
enum MethodChoice: Hashable {
    case method(MergeMethod)
    /// Labels ask for several methods.
    case conflicting

    /// What labels ask for, else what the settings say of the branch.
    init(_ pull: PoolPullRequest, _ tide: TideConfiguration) {
        let byLabel: [(String, MergeMethod)] = [
            (tide.squashLabel, .squash), (tide.rebaseLabel, .rebase), (tide.mergeLabel, .merge),
        ]
        let asked = byLabel.filter { !$0.0.isEmpty && pull.labels.contains(LabelName($0.0)) }.map(\.1)
        if asked.count > 1 {
            self = .conflicting
        } else {
            self = .method(asked.first ?? tide.mergeMethod(for: pull.repository, branch: pull.baseBranch))
        }
    }

    /// The method; merge commits while labels conflict, when nothing merges anyway.
    var method: MergeMethod {
        if case .method(let method) = self { method } else { .merge }
    }
}
