public import YAML

/// A plugin that is on for a repository.
public struct EnabledPlugin: Hashable, Sendable {
    /// The name.
    public var name: String
    /// Where it is switched on; nil when it was not read from a file.
    public var location: SourceLocation?
}
