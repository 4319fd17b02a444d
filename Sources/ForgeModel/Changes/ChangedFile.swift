/// A file that a pull request changes.
public struct ChangedFile: Sendable, Hashable, Codable {
    /// Its path in the repository; the new one where it was renamed.
    public var path: String
    /// Lines added.
    public var additions: Int
    /// Lines deleted.
    public var deletions: Int

    /// Makes a changed file.
    public init(path: String, additions: Int = 0, deletions: Int = 0) {
        self.path = path
        self.additions = additions
        self.deletions = deletions
    }
}
