/// Why a `--rule` can't be followed.
public enum RulePolicyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// It is not of the form `CODE=error`, `CODE=warning` or `CODE=off`.
    case form(String)
    /// There is no such code.
    case unknown(UnknownRule)
    /// Its findings leave nothing to go on with.
    case fixed(String)

    /// One line for people that says what to do.
    public var description: String {
        switch self {
        case .form(let rule):
            "`\(rule)` is not a rule; write CODE=error, CODE=warning or CODE=off, such as job-labels=warning"
        case .unknown(let error):
            error.description
        case .fixed(let code):
            "`\(code)` can't be switched: what it finds leaves no configuration to go on with"
        }
    }
}
