/// A remark of a check run about lines of a file.
public struct CheckAnnotation: Sendable, Hashable {
    /// How grave it is, in GitHub's words.
    public enum Level: String, Sendable, Hashable {
        case notice, warning, failure
    }

    /// The file, relative to the repository's root.
    public var path: String
    /// The line, from 1.
    public var line: Int
    /// The column, from 1; nil for the whole line.
    public var column: Int?
    /// How grave it is.
    public var level: Level
    /// What stands above the message; nil for nothing.
    public var title: String?
    /// What is said.
    public var message: String

    /// Makes a remark.
    public init(path: String, line: Int, column: Int? = nil, level: Level, title: String? = nil, message: String) {
        self.path = path
        self.line = line
        self.column = column
        self.level = level
        self.title = title
        self.message = message
    }
}
