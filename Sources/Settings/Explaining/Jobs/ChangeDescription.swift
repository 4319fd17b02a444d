/// A change that jobs are asked about: the branch, and the files where they are known.
public struct ChangeDescription: Encodable, Hashable, Sendable {
    /// The branch that is to change.
    public var branch: String
    /// The changed files; nil when they are not known.
    public var files: [String]?

    /// A change of a branch.
    ///
    /// - Parameter files: The changed files, from the root of the repository; nil when they are not known.
    public init(branch: String, files: [String]? = nil) {
        self.branch = branch
        self.files = files
    }
}
