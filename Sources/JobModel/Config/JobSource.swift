/// Where in the configuration a job is written.
public struct JobSource: Codable, Hashable, Sendable, CustomStringConvertible {
    /// The file.
    public var file: String
    /// The line, counted from 1.
    public var line: Int
    /// The column, counted from 1.
    public var column: Int

    /// A place in a file.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// `FILE:LINE`.
    public var description: String {
        "\(file):\(line)"
    }
}
