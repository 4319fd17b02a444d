import ForgeModel
import PluginKit
import Settings

/// Reads the merger's configuration of the moment.
struct TideDirectory: TideReader {
    let settings: CurrentSettings

    func mergeMethods(in repository: RepositoryName, branch: String) -> MergeMethodChoice {
        let tide = settings.current.bot.tide
        let labels: [(MergeMethod, String)] = [
            (.merge, tide.mergeLabel), (.squash, tide.squashLabel), (.rebase, tide.rebaseLabel),
        ]
        return MergeMethodChoice(
            tide.mergeMethod(for: repository, branch: branch),
            labels: Dictionary(
                uniqueKeysWithValues: labels.filter { !$0.1.isEmpty }.map { ($0.0, LabelName($0.1)) }
            )
        )
    }

    func excludes(branch: String, in repository: RepositoryName) -> Bool {
        settings.current.bot.tide.queries(for: repository).contains { $0.excludedBranches.contains(branch) }
    }
}
