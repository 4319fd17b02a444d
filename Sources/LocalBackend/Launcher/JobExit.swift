/// How the program of a job ended.
package enum JobExit: Hashable, Sendable {
    /// By itself, with a status.
    case exited(Int32)
    /// By a signal.
    case signaled(Int32)
    /// By something that is known better than its status tells, such as a limit; or in a way that could not be found out.
    case failed(String)
    /// Nobody knows: what ran it is gone. Starting again may help.
    case lost(String)

    /// The end in words.
    var words: String {
        switch self {
        case .exited(let code): "exit status \(code)"
        case .signaled(let signal): "ended by signal \(signal)"
        case .failed(let reason), .lost(let reason): reason
        }
    }
}
