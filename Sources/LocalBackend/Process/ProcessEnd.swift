/// How a process ended.
enum ProcessEnd: Hashable, Sendable {
    /// By itself, with a status.
    case exited(Int32)
    /// By a signal.
    case signaled(Int32)
    /// In a way that could not be found out.
    case unknown(String)

    /// The end in words.
    var words: String {
        switch self {
        case .exited(let code): "exit status \(code)"
        case .signaled(let signal): "ended by signal \(signal)"
        case .unknown(let reason): reason
        }
    }
}
