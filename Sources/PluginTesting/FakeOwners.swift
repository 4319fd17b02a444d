public import PluginKit

/// One OWNERS tree for every repository and branch.
public struct FakeOwners: OwnersReader {
    private let tree: OwnersTree
    private let skipping: Bool

    /// Answers with a tree.
    public init(_ tree: OwnersTree, skipsCollaborators: Bool = false) {
        self.tree = tree
        self.skipping = skipsCollaborators
    }

    /// The tree, whatever is asked for.
    public func owners(of repository: RepositoryName, branch: String) async throws -> OwnersTree { tree }

    /// What was given.
    public func skipsCollaborators(in repository: RepositoryName) -> Bool { skipping }
}
