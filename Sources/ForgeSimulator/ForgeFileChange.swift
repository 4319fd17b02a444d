/// How a pull request changes one file.
public struct ForgeFileChange: Sendable, Equatable {
    /// The path of the file.
    public let path: String
    /// The path before a rename.
    public let previousPath: String?
    /// `added`, `removed`, `modified`, `renamed`, `copied` or `changed`.
    public let status: String
    /// How many lines are added.
    public let additions: Int
    /// How many lines are taken away.
    public let deletions: Int
    /// The hunks as `git diff` prints them; nil for a binary file.
    public let patch: String?
}
