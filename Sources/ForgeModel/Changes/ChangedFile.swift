/// A file that a pull request changes.
public struct ChangedFile: Sendable, Hashable, Codable {
    /// What happened to a file.
    public enum Change: String, Sendable, Codable {
        case added, removed, modified, renamed, copied, changed, unchanged
    }

    /// The path from the repository's root.
    public var path: String
    /// What happened to it.
    public var change: Change
    /// The path that it had before; nil unless it was renamed or copied.
    public var previousPath: String?
    /// How many lines come in.
    public var additions: Int
    /// How many lines go out.
    public var deletions: Int
    /// The changed lines as a unified diff without its head; nil for binary files, and where GitHub finds it too long.
    public var patch: String?

    /// Describes a file.
    public init(
        path: String,
        change: Change = .modified,
        previousPath: String? = nil,
        additions: Int = 0,
        deletions: Int = 0,
        patch: String? = nil
    ) {
        self.path = path
        self.change = change
        self.previousPath = previousPath
        self.additions = additions
        self.deletions = deletions
        self.patch = patch
    }
}
