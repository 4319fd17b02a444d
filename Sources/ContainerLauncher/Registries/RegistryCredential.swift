import Foundation

/// What Docker's configuration says of one registry.
struct RegistryCredential: Decodable {
    /// `USER:PASSWORD` in base64.
    var auth: String?
    var username: String?
    var password: String?
    var identitytoken: String?

    /// The login; nil when there is none, because a credential helper has it.
    ///
    /// - Throws: ``InvalidRegistryLogins`` when `auth` is not what it should be.
    func login(for key: String) throws(InvalidRegistryLogins) -> RegistryLogin? {
        var login = RegistryLogin(
            username: username ?? "",
            password: password ?? "",
            identityToken: identitytoken ?? "",
            registry: key
        )
        if let auth, !auth.isEmpty {
            guard let data = Data(base64Encoded: auth),
                case let text = String(decoding: data, as: UTF8.self),
                let colon = text.firstIndex(of: ":")
            else { throw InvalidRegistryLogins("`auth` of `\(key)` is not `USER:PASSWORD` in base64") }
            login.username = String(text[..<colon])
            login.password = String(text[colon...].dropFirst())
        }
        return login.username.isEmpty && login.identityToken.isEmpty ? nil : login
    }
}
