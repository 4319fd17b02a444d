public import ForgeModel

/// Reads the configuration of the merger (`tide`). No request is made.
public protocol TideReader: Sendable {
    /// How pull requests onto a branch are merged, and by which labels an author asks for another way.
    func mergeMethods(in repository: RepositoryName, branch: String) -> MergeMethodChoice
    /// Whether a query for the repository excludes a branch (`excludedBranches`), as in a code freeze.
    func excludes(branch: String, in repository: RepositoryName) -> Bool
}
