/// Why configuration can't be read.
public struct SettingsFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file or directory.
    public var path: String
    /// What happened, in words.
    public var reason: String

    /// A failure with a file or directory.
    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    /// One line for people.
    public var description: String {
        "can't read \(path): \(reason)"
    }
}
