/// Why the data folder's database did not do what it was asked to. Every case prints as one line that says what to do.
public enum StorageError: Error, Hashable, Sendable {
    /// The database could not be opened.
    case cannotOpen(path: String, reason: String)
    /// More waits to be written than the bot holds in memory; the caller may try again.
    case overloaded
    /// The database could not be read or written.
    case unavailable(String)
}

extension StorageError: CustomStringConvertible {
    /// The error in one line.
    public var description: String {
        switch self {
        case .cannotOpen(let path, let reason): "cannot open the database \(path): \(reason)"
        case .overloaded: "too much waits to be written to the database; try again"
        case .unavailable(let reason): "the database is not available: \(reason)"
        }
    }
}
