/// What is at a path.
public struct SettingsFileStatus: Hashable, Sendable {
    /// The sort of thing.
    public enum Kind: Hashable, Sendable {
        /// A file, or a link to one.
        case file
        /// A directory, or a link to one.
        case directory
    }

    /// The sort of thing.
    public var kind: Kind
    /// A text that differs after a file has changed, also when a link on the way to it has.
    public var version: String

    /// Something at a path.
    public init(kind: Kind, version: String = "") {
        self.kind = kind
        self.version = version
    }
}
