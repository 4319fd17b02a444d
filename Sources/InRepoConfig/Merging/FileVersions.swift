import ForgeModel

/// A file that both sides changed, differently.
struct FileVersions: Hashable {
    /// What they had in common; nil where both added it.
    var ancestor: TreeEntry?
    /// The base branch's version.
    var base: TreeEntry
    /// The pull request's version.
    var head: TreeEntry
}
