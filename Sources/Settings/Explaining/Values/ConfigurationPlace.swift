public import JobModel
public import YAML

/// The line of a configuration file where something is said.
public struct ConfigurationPlace: Encodable, Hashable, Sendable, CustomStringConvertible {
    /// The file, as the loader was told.
    public var file: String
    /// The line, counted from 1.
    public var line: Int

    /// A line of a file.
    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }

    /// The line of a node.
    public init(_ location: SourceLocation) {
        self.init(file: location.file, line: location.line)
    }

    /// The line where a job begins.
    public init(_ source: JobSource) {
        self.init(file: source.file, line: source.line)
    }

    /// `FILE:LINE`, which terminals and editors open.
    public var description: String { "\(file):\(line)" }
}
