/// A place in a text file: the file as the reader named it, and a 1-based line and column.
public struct SourceLocation: Sendable, Hashable, CustomStringConvertible {
    /// The file's path or name, as it was given to the parser.
    public var file: String

    /// The line, counted from 1.
    public var line: Int

    /// The column in Unicode scalars, counted from 1.
    public var column: Int

    /// Creates a location.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// `path/file.yaml:14:7`.
    public var description: String { "\(file):\(line):\(column)" }
}
