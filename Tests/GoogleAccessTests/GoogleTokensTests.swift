import AsyncHTTPClient
import CryptoExtras
import Foundation
import Hummingbird
import JWTKit
import NIOCore
import Synchronization
import Testing

@testable import GoogleAccess

@Suite(.timeLimit(.minutes(10))) struct GoogleTokensTests {
    /// A token service that counts, and that checks whom it gives tokens to.
    private final class TokenService: Sendable {
        let asked = Mutex(0)
        let refuses = Mutex(false)
        let key: _RSA.Signing.PrivateKey

        init() throws {
            key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        }

        func keyFile(port: Int) throws -> Data {
            try JSONSerialization.data(withJSONObject: [
                "type": "service_account", "client_email": "bot@example.com", "private_key": key.pemRepresentation,
                "private_key_id": "k1", "token_uri": "http://127.0.0.1:\(port)/token",
            ])
        }

        func answer(_ form: String) async throws -> Response {
            let count = asked.withLock { count in
                count += 1
                return count
            }
            let assertion = String(form.split(separator: "&assertion=").last ?? "")
            let keys = JWTKeyCollection()
            let publicKey = try Insecure.RSA.PublicKey(pem: key.publicKey.pemRepresentation)
            await keys.add(rsa: publicKey, digestAlgorithm: .sha256, kid: "k1")
            let claims = try await keys.unverified(assertion, as: GoogleClaims.self)
            let isRight =
                claims.iss.value == "bot@example.com" && claims.scope == "scope"
                && claims.exp.value.timeIntervalSince(claims.iat.value) == 3600
                && form.hasPrefix("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&")
            guard isRight, !refuses.withLock({ $0 }), (try? await keys.verify(assertion, as: AnyClaims.self)) != nil
            else {
                return Response(status: .badRequest, body: .init(byteBuffer: ByteBuffer(string: "invalid_grant")))
            }
            let body = #"{"access_token":"t\#(count)","expires_in":3600}"#
            return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: body)))
        }
    }

    /// Claims of any time: the test's clock is not today's.
    private struct AnyClaims: JWTPayload {
        let iss: IssuerClaim

        func verify(using algorithm: some JWTAlgorithm) async throws {}
    }

    private func withService(
        _ body: @escaping @Sendable (TokenService, Int) async throws -> Void
    ) async throws {
        let service = try TokenService()
        let router = Router()
        router.post("/token") { request, _ in
            try await service.answer(String(buffer: try await request.body.collect(upTo: 1 << 16)))
        }
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let application = Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { port.yield($0.localAddress?.port ?? 0) }
        )
        try await withThrowingTaskGroup { group in
            group.addTask { try await application.run() }
            for await port in ports {
                try await body(service, port)
                break
            }
            group.cancelAll()
        }
    }

    private func tokens(
        _ service: TokenService,
        _ port: Int,
        now: @escaping @Sendable () -> Date = { Date(timeIntervalSince1970: 1_000_000) }
    ) throws -> GoogleTokens {
        try GoogleTokens(key: try service.keyFile(port: port), scope: "scope", http: .shared, now: now)
    }

    @Test func `a token is asked for once, by however many at a time`() async throws {
        try await withService { service, port in
            let tokens = try tokens(service, port)
            let texts = try await withThrowingTaskGroup { group in
                for _ in 0..<20 { group.addTask { try await tokens.token() } }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(texts == ["t1"])
            #expect(service.asked.withLock { $0 } == 1)
        }
    }

    @Test func `a token is asked for anew five minutes before it ends`() async throws {
        try await withService { service, port in
            let time = Mutex(1_000_000.0)
            let tokens = try tokens(service, port) { Date(timeIntervalSince1970: time.withLock { $0 }) }
            #expect(try await tokens.token() == "t1")
            time.withLock { $0 += 3299 }
            #expect(try await tokens.token() == "t1")
            time.withLock { $0 += 1 }
            #expect(try await tokens.token() == "t2")
        }
    }

    @Test func `a refusal says what to do and is asked again the next time`() async throws {
        try await withService { service, port in
            service.refuses.withLock { $0 = true }
            let tokens = try tokens(service, port)
            let error = await #expect(throws: GoogleAccessError.self) { try await tokens.token() }
            #expect(error?.description.contains("does not accept the key of bot@example.com") == true)
            service.refuses.withLock { $0 = false }
            #expect(try await tokens.token() == "t2")
        }
    }

    @Test(
        arguments: [
            (#"{"type":"authorized_user"}"#, "`authorized_user`, not `service_account`"),
            (#"{"type":"service_account","client_email":"a"}"#, "has no `private_key`"),
            ("nonsense", "is not JSON"),
        ]
    )
    func `a file that is no key is refused`(_ file: String, _ reason: String) {
        let error = #expect(throws: GoogleAccessError.self) {
            try GoogleTokens(key: Data(file.utf8), scope: "", http: .shared, now: { Date() })
        }
        #expect(error?.description.contains(reason) == true)
    }

    @Test func `a key that is no PEM is refused when it is used, and is not shown`() async throws {
        let file = #"{"type":"service_account","client_email":"a@b","private_key":"hush"}"#
        let tokens = try GoogleTokens(key: Data(file.utf8), scope: "", http: .shared, now: { Date() })
        let error = await #expect(throws: GoogleAccessError.self) { try await tokens.token() }
        #expect(error?.description.contains("a@b") == true)
        #expect(error?.description.contains("hush") == false)
    }
}
