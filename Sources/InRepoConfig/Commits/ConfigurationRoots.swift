/// The roots that a configuration is merged from; for the configuration of one commit all are the same.
struct ConfigurationRoots: Hashable, Sendable {
    /// Of the commit that both sides have in common.
    var ancestor: ConfigurationRoot
    /// Of the base branch.
    var base: ConfigurationRoot
    /// Of the pull request.
    var head: ConfigurationRoot

    /// Names the roots of a merge.
    init(ancestor: ConfigurationRoot, base: ConfigurationRoot, head: ConfigurationRoot) {
        self.ancestor = ancestor
        self.base = base
        self.head = head
    }

    /// Names the root of one commit.
    init(_ root: ConfigurationRoot) {
        self.init(ancestor: root, base: root, head: root)
    }
}
