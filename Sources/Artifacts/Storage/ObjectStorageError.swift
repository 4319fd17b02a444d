/// Why a storage did not do what it was asked to. The texts say what to do and hold no key.
public enum ObjectStorageError: Error, Hashable, Sendable {
    /// There is no such object; the text is its address.
    case notFound(String)
    /// There is such an object already, and only a new one was to be written; the text is its address.
    case exists(String)
    /// The storage does not accept the credentials, or they don't allow this.
    case refused(String)
    /// The storage does not answer, or asks to come back; it may work later.
    case unavailable(String)
    /// It does not work, now or later.
    case failed(String)
}

extension ObjectStorageError: CustomStringConvertible {
    /// The error in one line.
    public var description: String {
        switch self {
        case .notFound(let address): "there is no object \(address)"
        case .exists(let address): "there is an object \(address) already"
        case .refused(let text), .unavailable(let text), .failed(let text): text
        }
    }
}
