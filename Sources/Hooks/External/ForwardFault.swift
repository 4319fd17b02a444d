/// Why a delivery could not be passed on to a program outside the bot.
enum ForwardFault: Error, Hashable, CustomStringConvertible {
    /// There was no connection, or it broke.
    case unreachable(endpoint: String, reason: String)
    /// No answer came in time.
    case timedOut(endpoint: String, after: Duration)
    /// It answered with a status other than 2xx.
    case answered(endpoint: String, status: Int, body: String)

    /// Whether another try may help: not where the program has answered that the delivery is not right.
    var isWorthAnotherTry: Bool {
        switch self {
        case .unreachable, .timedOut: true
        // Request Timeout and Too Many Requests ask for another try.
        case .answered(_, let status, _): status >= 500 || status == 408 || status == 429
        }
    }

    /// What went wrong.
    var description: String {
        switch self {
        case .unreachable(let endpoint, let reason): "\(endpoint) cannot be reached: \(reason)"
        case .timedOut(let endpoint, let limit): "\(endpoint) did not answer within \(limit)"
        case .answered(let endpoint, let status, let body):
            "\(endpoint) answered \(status)" + (body.isEmpty ? "" : ": \(body)")
        }
    }
}
