import Crypto
import CryptoExtras
import Foundation

/// Finds out who sends a request.
struct Authenticator: Sendable {
    let state: SimulatorState
    let now: Date

    /// - Parameter header: The value of `Authorization`; nil where there is none.
    /// - Throws: 401 where the credentials are wrong.
    func caller(_ header: String?) throws(ForgeError) -> Caller {
        guard let header, !header.isEmpty else { return .anonymous }
        let words = header.split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2 else { throw .badCredentials }
        switch words[0].lowercased() {
        case "bearer", "token":
            let isJWT = words[1].split(separator: ".").count == 3
            return isJWT ? .app(try app(jwt: words[1])) : try account(token: words[1])
        case "basic":
            guard let data = Data(base64Encoded: words[1]) else { throw .badCredentials }
            let credentials = String(decoding: data, as: UTF8.self).split(separator: ":", maxSplits: 1)
            guard let token = credentials.last else { throw .badCredentials }
            return try account(token: String(token))
        default:
            throw .badCredentials
        }
    }

    private func account(token: String) throws(ForgeError) -> Caller {
        guard let found = state.tokens[token], found.expiresAt.map({ $0 > now }) ?? true else { throw .badCredentials }
        return .account(login: found.login, installation: found.installation)
    }

    /// The app of a JSON web token with RS256.
    private func app(jwt: String) throws(ForgeError) -> Int {
        let parts = jwt.split(separator: ".").map(String.init)
        guard let header = Self.decode(parts[0]).flatMap({ JSON(parsing: $0) }), header["alg"]?.string == "RS256",
            let claims = Self.decode(parts[1]).flatMap({ JSON(parsing: $0) }),
            let issuer = claims["iss"], let id = issuer.int ?? issuer.string.flatMap(Int.init),
            let app = state.apps[id]
        else { throw ForgeError(401, "A JSON web token could not be decoded") }
        guard let expiry = claims["exp"]?.int, Double(expiry) > now.timeIntervalSince1970 else {
            throw ForgeError(401, "'Expiration time' claim ('exp') must be a numeric value in the future")
        }
        if let key = app.publicKey, !Self.isSigned(parts, by: key) {
            throw ForgeError(401, "A JSON web token could not be decoded")
        }
        return id
    }

    private static func isSigned(_ parts: [String], by pem: String) -> Bool {
        guard let signature = decode(parts[2]), let key = try? _RSA.Signing.PublicKey(pemRepresentation: pem) else {
            return false
        }
        let digest = SHA256.hash(data: Data("\(parts[0]).\(parts[1])".utf8))
        return key.isValidSignature(
            _RSA.Signing.RSASignature(rawRepresentation: signature),
            for: digest,
            padding: .insecurePKCS1v1_5
        )
    }

    private static func decode(_ part: String) -> Data? {
        let standard = part.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
        return Data(base64Encoded: standard + String(repeating: "=", count: (4 - standard.count % 4) % 4))
    }
}
