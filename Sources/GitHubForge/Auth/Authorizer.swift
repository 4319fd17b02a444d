import Foundation
import JWTKit

/// Gives the `Authorization` header for requests: the token, or the app's, or that of one of its installations.
///
/// See [authenticating as an installation](https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app).
actor Authorizer {
    /// Sends a request that needs no further authorisation than the given header.
    typealias Send = @Sendable (APIRequest, _ authorization: String) async throws -> APIResponse

    private struct AppClaims: JWTPayload {
        let iss: IssuerClaim
        let iat: IssuedAtClaim
        let exp: ExpirationClaim

        func verify(using algorithm: some JWTAlgorithm) async throws {
            try exp.verifyNotExpired()
        }
    }

    private struct Installation: Decodable {
        let id: Int
    }

    private struct InstallationToken: Decodable {
        let token: String
        let expires_at: Date
    }

    private let credentials: GitHubCredentials
    private let now: @Sendable () -> Date
    private var keys: JWTKeyCollection?
    private var installationTokens: [String: Task<InstallationToken, any Error>] = [:]

    init(credentials: GitHubCredentials, now: @escaping @Sendable () -> Date) {
        self.credentials = credentials
        self.now = now
    }

    func authorization(for owner: String?, send: @escaping Send) async throws -> String {
        switch credentials {
        case .token(let token): return "token \(token.value)"
        case .missing(let hint): throw MissingCredentials(hint: hint)
        case .app(let id, let key):
            guard let owner else { return "Bearer \(try await appToken(id: id, key: key))" }
            return "token \(try await installationToken(for: owner, id: id, key: key, send: send))"
        }
    }

    private func appToken(id: String, key: Secret) async throws -> String {
        if keys == nil {
            let collection = JWTKeyCollection()
            await collection.add(rsa: try Insecure.RSA.PrivateKey(pem: key.value), digestAlgorithm: .sha256)
            keys = collection
        }
        // GitHub takes whole seconds only.
        let time = Date(timeIntervalSince1970: now().timeIntervalSince1970.rounded(.down))
        let claims = AppClaims(
            iss: .init(value: id),
            iat: .init(value: time.addingTimeInterval(-60)),
            exp: .init(value: time.addingTimeInterval(540))
        )
        return try await keys?.sign(claims) ?? ""
    }

    private func installationToken(
        for owner: String,
        id: String,
        key: Secret,
        send: @escaping Send
    ) async throws
        -> String
    {
        let name = owner.lowercased()
        if let minted = installationTokens[name] {
            if let token = try? await minted.value, isFresh(token) { return token.token }
            // Whoever comes back first asks for a new one; the others take that.
            if installationTokens[name] == minted { installationTokens[name] = nil }
        }
        let task = installationTokens[name] ?? mint(for: owner, id: id, key: key, send: send)
        installationTokens[name] = task
        return try await task.value.token
    }

    /// Whether a token lasts longer than a request may take with all its waits.
    private func isFresh(_ token: InstallationToken) -> Bool { token.expires_at > now().addingTimeInterval(600) }

    private func mint(
        for owner: String,
        id: String,
        key: Secret,
        send: @escaping Send
    ) -> Task<
        InstallationToken, any Error
    > {
        Task {
            let bearer = "Bearer \(try await appToken(id: id, key: key))"
            let found = try await Self.installation(of: owner, bearer: bearer, send: send)
            let request = try APIRequest.send(
                .post,
                "/app/installations/\(found.id)/access_tokens",
                owner: nil
            )
            return try JSON.decoder.decode(InstallationToken.self, from: try await send(request, bearer).body)
        }
    }

    private static func installation(of owner: String, bearer: String, send: Send) async throws -> Installation {
        do {
            let answer = try await send(.get("/orgs/\(owner.pathSegment)/installation", owner: nil), bearer)
            return try JSON.decoder.decode(Installation.self, from: answer.body)
        } catch let fault as GitHubFault where fault.status == 404 {
            let answer = try await send(.get("/users/\(owner.pathSegment)/installation", owner: nil), bearer)
            return try JSON.decoder.decode(Installation.self, from: answer.body)
        }
    }
}
