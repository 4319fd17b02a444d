/// Why a store did not do what it was asked to.
public enum JobStoreError: Error, Hashable, Sendable {
    /// Someone else changed the job first: read it again and decide again.
    case conflict(name: String)
    /// There is no job of this name.
    case notFound(name: String)
    /// The version is too old to watch from: list again.
    case expired
    /// The store can't be used now; the text says why, for operators.
    case unavailable(String)
}

extension JobStoreError: CustomStringConvertible {
    /// The reason in words, for operators.
    public var description: String {
        switch self {
        case .conflict(let name): "job \(name) was changed by someone else"
        case .notFound(let name): "there is no job \(name)"
        case .expired: "the version is too old to watch from"
        case .unavailable(let reason): "the job store is not available: \(reason)"
        }
    }
}
