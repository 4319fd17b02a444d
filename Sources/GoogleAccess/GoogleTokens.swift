public import AsyncHTTPClient
public import Foundation
import JWTKit
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import ServiceAccess

/// Access tokens of a Google service account.
///
/// A token is kept until five minutes before it ends, and asked for once, however many need it at that time.
public actor GoogleTokens {
    private struct Token {
        let text: String
        let endsAt: Date
    }

    private struct Answer: Decodable {
        let access_token: String
        let expires_in: Double
    }

    private static let margin: TimeInterval = 300

    private let key: GoogleKey
    private let scope: String
    private let http: HTTPClient
    private let now: @Sendable () -> Date
    private var keys: JWTKeyCollection?
    private var newest: Task<Token, any Error>?

    /// Tokens for a service account.
    ///
    /// - Parameters:
    ///   - key: The JSON key file of the account.
    ///   - scope: What the tokens are for, such as `https://www.googleapis.com/auth/pubsub`; several are parted by spaces.
    ///   - http: A client that does not follow redirects.
    ///   - now: The time of day.
    /// - Throws: ``GoogleAccessError`` when the file is no such key.
    public init(
        key: Data,
        scope: String,
        http: HTTPClient,
        now: @escaping @Sendable () -> Date
    ) throws(GoogleAccessError) {
        self.key = try GoogleKey.read(key)
        self.scope = scope
        self.http = http
        self.now = now
    }

    /// A token that is good for five more minutes.
    ///
    /// - Throws: ``GoogleAccessError`` when Google refuses the key; `ServiceFault` when Google does not answer.
    public func token() async throws -> String {
        if let task = newest {
            if let token = try? await task.value, token.endsAt > now().addingTimeInterval(Self.margin) {
                return token.text
            }
            // Whoever comes back first asks for a new one; the others take that.
            if newest == task { newest = nil }
        }
        let task = newest ?? Task { try await request() }
        newest = task
        return try await task.value.text
    }

    private func request() async throws -> Token {
        let client = ServiceClient(name: "Google", address: key.tokenURI, http: http)
        let form = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=\(try await assertion())"
        let asked = now()
        let response: HTTPClientResponse
        do {
            response = try await client.exchange(
                .POST,
                "",
                headers: ["Content-Type": "application/x-www-form-urlencoded"],
                .bytes(ByteBuffer(string: form)),
                deadline: .now() + client.timeout
            )
        } catch let fault as ServiceFault where (400..<500).contains(fault.status ?? 0) && fault.status != 429 {
            throw GoogleAccessError(
                "Google does not accept the key of \(key.account); check that the key is not deleted and the clock is "
                    + "right (\(fault))"
            )
        }
        let body = Data(buffer: try await response.body.collect(upTo: 1 << 20))
        let answer = try client.decode(Answer.self, body)
        return Token(text: answer.access_token, endsAt: asked.addingTimeInterval(answer.expires_in))
    }

    private func assertion() async throws -> String {
        let keys = try await signingKeys()
        // Google takes whole seconds only.
        let time = Date(timeIntervalSince1970: now().timeIntervalSince1970.rounded(.down))
        let claims = GoogleClaims(
            iss: .init(value: key.account),
            scope: scope,
            aud: .init(value: key.tokenURI),
            iat: .init(value: time),
            exp: .init(value: time.addingTimeInterval(3600))
        )
        return try await keys.sign(claims, kid: key.privateKeyID.map { JWKIdentifier(string: $0) })
    }

    private func signingKeys() async throws -> JWTKeyCollection {
        if let keys { return keys }
        let collection = JWTKeyCollection()
        do {
            let privateKey = try Insecure.RSA.PrivateKey(pem: key.privateKey)
            await collection.add(
                rsa: privateKey,
                digestAlgorithm: .sha256,
                kid: key.privateKeyID.map { JWKIdentifier(string: $0) }
            )
        } catch {
            throw GoogleAccessError("the private key in the key file of \(key.account) is no RSA key in PEM form")
        }
        keys = collection
        return collection
    }
}
