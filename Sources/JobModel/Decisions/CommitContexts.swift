/// The contexts that have a status on a commit, as the forge's combined status lists them.
public struct CommitContexts: Hashable, Sendable {
    /// Every context with a status, of whatever state.
    public var all: Set<String>
    /// The contexts whose state is `failure` or `error`.
    public var failed: Set<String>

    /// Contexts of a commit; those that failed are also contexts.
    public init(all: Set<String> = [], failed: Set<String> = []) {
        self.all = all.union(failed)
        self.failed = failed
    }
}
