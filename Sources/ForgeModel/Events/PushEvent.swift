/// GitHub's `push` event.
public struct PushEvent: Sendable, Hashable {
    /// Where was pushed to.
    public var repository: RepositoryName
    /// The full name of the ref: `refs/heads/main`, `refs/tags/v1`.
    public var ref: String
    /// Where the ref pointed before; zero when it was made by this push.
    public var before: CommitSHA
    /// Where it points now; zero when it was deleted.
    public var after: CommitSHA
    /// Whether the ref was deleted.
    public var isDeleted: Bool
    /// The page that compares the two.
    public var compareURL: String
    /// The repository's page.
    public var repositoryURL: String
    /// Paths that the listed commits add, change or remove.
    public var changedPaths: Set<String>
    /// Who pushed.
    public var sender: User?
    /// The name by which git knows who pushed, often the same.
    public var pusher: String
    /// Whether the ref was made by this push.
    public var isCreated: Bool
    /// Whether commits that the ref had are no longer in it.
    public var isForced: Bool
    /// How many commits the event lists.
    public var commitCount: Int
    /// The default branch of the repository; empty where it is not told.
    public var defaultBranch: String

    /// Makes an event.
    public init(
        repository: RepositoryName,
        ref: String,
        before: CommitSHA,
        after: CommitSHA,
        isDeleted: Bool = false,
        compareURL: String = "",
        repositoryURL: String = "",
        changedPaths: Set<String> = [],
        sender: User? = nil,
        pusher: String = "",
        isCreated: Bool = false,
        isForced: Bool = false,
        commitCount: Int = 0,
        defaultBranch: String = ""
    ) {
        self.repository = repository
        self.ref = ref
        self.before = before
        self.after = after
        self.isDeleted = isDeleted
        self.compareURL = compareURL
        self.repositoryURL = repositoryURL
        self.changedPaths = changedPaths
        self.sender = sender
        self.pusher = pusher
        self.isCreated = isCreated
        self.isForced = isForced
        self.commitCount = commitCount
        self.defaultBranch = defaultBranch
    }

    /// The branch's or tag's bare name.
    public var shortRef: String {
        for prefix in ["refs/heads/", "refs/tags/"] where ref.hasPrefix(prefix) {
            return String(ref.dropFirst(prefix.count))
        }
        return ref
    }

    /// The branch that was pushed to; nil for a tag.
    public var branch: String? { ref.hasPrefix("refs/heads/") ? shortRef : nil }
}
