public import Foundation

/// A request to GitHub that did not give what was asked for.
public enum GitHubFault: Error, Sendable, Equatable, CustomStringConvertible {
    /// GitHub answered with an error: the request, the status, and GitHub's own message.
    case refused(request: String, status: Int, message: String)
    /// GitHub wants us to wait longer than a request may wait.
    case limited(request: String, until: Date)
    /// No answer came.
    case unreachable(request: String, reason: String)
    /// The answer was not what the contract says.
    case unexpected(request: String, reason: String)

    /// The HTTP status of the answer, if there was one.
    public var status: Int? {
        if case .refused(_, let status, _) = self { return status }
        return nil
    }

    /// GitHub's message, if there was an answer.
    public var message: String? {
        if case .refused(_, _, let message) = self { return message }
        return nil
    }

    /// Whether the same request may succeed later.
    public var isTransient: Bool {
        switch self {
        case .limited, .unreachable: true
        case .refused(_, let status, _): status >= 500 || status == 429
        case .unexpected: false
        }
    }

    /// The fault in one line, for the operator.
    public var description: String {
        switch self {
        case .refused(let request, 401, _):
            "GitHub does not accept the credentials (\(request) was answered 401); check the token or the app's key"
        case .refused(let request, let status, let message): "GitHub answered \(request) with \(status): \(message)"
        case .limited(let request, let until):
            "GitHub's rate limit holds \(request) back until \(until.formatted(.iso8601))"
        case .unreachable(let request, let reason): "GitHub did not answer \(request): \(reason)"
        case .unexpected(let request, let reason): "GitHub's answer to \(request) cannot be read: \(reason)"
        }
    }
}
