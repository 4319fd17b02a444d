/// Why a store of results did not do what it was asked to.
public enum ArtifactError: Error, Hashable, Sendable {
    /// The text is not the name of an object.
    case invalidName(String)
    /// There is no such file or directory. What is no plain file, or behind a symbolic link, is not there.
    case notFound(String)
    /// Reading or writing failed.
    case failed(path: String, reason: String)
}

extension ArtifactError: CustomStringConvertible {
    /// The error in one line.
    public var description: String {
        switch self {
        case .invalidName(let text): "`\(text)` is not the name of a stored file"
        case .notFound(let path): "there is no stored file \(path)"
        case .failed(let path, let reason): "\(path): \(reason)"
        }
    }
}
