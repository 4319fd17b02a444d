/// Who sends a request.
enum Caller: Sendable, Equatable {
    case anonymous
    /// Somebody with a token; the installation that the token belongs to, where it is one's.
    case account(login: String, installation: Int?)
    /// A GitHub App with a JSON web token.
    case app(Int)

    /// The login of the one who acts; nil for somebody unknown and for an app itself.
    var login: String? {
        if case .account(let login, _) = self { login } else { nil }
    }
}
