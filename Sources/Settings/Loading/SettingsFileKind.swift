/// What there can be at a path.
public enum SettingsFileKind: Hashable, Sendable {
    /// A file, or a link to one.
    case file
    /// A directory, or a link to one.
    case directory
    /// Nothing.
    case missing
}
