public import PluginKit

/// One OWNERS tree for every repository and branch.
public struct FakeOwners: OwnersReader {
    /// The labels that OWNERS files can't bring.
    public let deniedLabels: [LabelName]
    private let tree: OwnersTree
    private let settings: OwnersSettings
    private let skipping: Bool

    /// Answers with a tree.
    public init(
        _ tree: OwnersTree,
        settings: OwnersSettings = OwnersSettings(),
        deniedLabels: [LabelName] = ["approved", "lgtm"],
        skipsCollaborators: Bool = false
    ) {
        self.tree = tree
        self.settings = settings
        self.deniedLabels = deniedLabels
        self.skipping = skipsCollaborators
    }

    /// The tree, whatever is asked for.
    public func owners(of repository: RepositoryName, branch: String) async throws -> OwnersTree { tree }

    /// What was given.
    public func settings(for repository: RepositoryName) -> OwnersSettings { settings }

    /// What was given.
    public func skipsCollaborators(in repository: RepositoryName) -> Bool { skipping }

    /// What was given.
    public func skipsCollaborators(byNameIn repository: RepositoryName) -> Bool { skipping }
}
