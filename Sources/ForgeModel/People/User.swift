/// A person, a bot or an organisation, as far as events and the API tell.
public struct User: Sendable, Hashable, Codable {
    /// What GitHub says an account is.
    public enum Kind: String, Sendable, Codable {
        case user = "User"
        case bot = "Bot"
        case organization = "Organization"
        case mannequin = "Mannequin"
    }

    /// The login.
    public var login: Login
    /// What sort of account it is.
    public var kind: Kind

    /// Makes a user.
    public init(login: Login, kind: Kind = .user) {
        self.login = login
        self.kind = kind
    }
}
