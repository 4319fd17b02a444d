public import PluginKit

/// Deletes the branch of a merged pull request, when it is in the repository itself and not one to keep.
public struct BranchCleaner: Plugin {
    /// The name in `plugins.yaml`: `branchcleaner`.
    public static let name: PluginName = "branchcleaner"
    /// What it does, for help.
    public static let summary = "Deletes branches of the repository once their pull request is merged."
    /// The key of its section: `branch_cleaner`.
    public static let configurationKey = "branch_cleaner"

    private let configuration: BranchCleanerConfiguration

    /// Makes the plugin from its section.
    public init(configuration: BranchCleanerConfiguration) {
        self.configuration = configuration
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .pullRequest(.closed) { event, call in
                let pull = event.pullRequest
                let branch = pull.head.name
                guard pull.isMerged, pull.head.repository == call.repository, branch != pull.defaultBranch,
                    !configuration.preserves(branch, in: call.repository)
                else { return [] }
                return [.deleteBranch(branch, in: call.repository)]
            }
        ]
    }
}
