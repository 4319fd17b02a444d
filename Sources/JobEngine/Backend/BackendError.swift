/// Why a backend did not start or stop a run.
public enum BackendError: Error, Hashable, Sendable {
    /// It may work later; the text says what is wrong now, for operators.
    case unavailable(String)
    /// This job can never run here; the text says why, for the people who wait for it.
    case rejected(String)
}

extension BackendError: CustomStringConvertible {
    /// The reason.
    public var description: String {
        switch self {
        case .unavailable(let reason), .rejected(let reason): reason
        }
    }
}
