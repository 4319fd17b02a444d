/// How much a repository's own configuration may be. What is beyond is a finding, and no job of it runs.
public struct ConfigurationLimits: Sendable, Hashable {
    /// How many YAML files are read of one commit.
    public var files = 200
    /// How many bytes one file may have.
    public var bytesPerFile = 1 << 20
    /// How many bytes all files may have together.
    public var bytes = 4 << 20
    /// How many directories deep files may be, `.prow` counted.
    public var depth = 16

    /// The standard limits.
    public init() {}
}
