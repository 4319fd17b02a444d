/// As whom the bot speaks to GitHub.
public enum GitHubCredentials: Sendable {
    /// A personal access token of a bot account.
    case token(Secret)
    /// A GitHub App: its id, and its private key in PEM.
    case app(id: String, privateKey: Secret)
    /// Nobody: every request fails with ``MissingCredentials`` before it is sent, and the hint says what to do.
    case missing(hint: String)
}

extension GitHubCredentials {
    /// Whether these are an app's.
    public var isApp: Bool {
        if case .app = self { return true }
        return false
    }
}
