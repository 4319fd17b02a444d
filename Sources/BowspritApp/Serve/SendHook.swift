import AsyncHTTPClient
import Foundation
import Hooks
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import Settings
import YAML

/// Signs a payload from a file and posts it as GitHub would.
public struct SendHook: Sendable {
    private let address: String
    private let secret: String?
    private let secretFile: String?
    private let event: String
    private let payloadFile: String
    private let guid: String?

    /// Prepares a delivery.
    public init(
        address: String,
        secret: String?,
        secretFile: String?,
        event: String,
        payloadFile: String,
        guid: String?
    ) {
        self.address = address
        self.secret = secret
        self.secretFile = secretFile
        self.event = event
        self.payloadFile = payloadFile
        self.guid = guid
    }

    /// Posts the delivery.
    ///
    /// - Returns: One line: the status, and what was answered.
    /// - Throws: ``UserError`` when a file cannot be read, nobody answers, or the answer is not 2xx.
    public func run() async throws -> String {
        let key = try signingSecret()
        let body = try ConfigurationFile.data(payloadFile, flag: "--payload")
        var request = HTTPClientRequest(url: address)
        request.method = .POST
        request.headers = [
            "Content-Type": "application/json",
            "User-Agent": "GitHub-Hookshot/bowsprit",
            "X-GitHub-Event": event,
            "X-GitHub-Delivery": guid ?? UUID().uuidString.lowercased(),
            "X-Hub-Signature-256": HookSignature.header(of: body, secret: key),
        ]
        request.body = .bytes(ByteBuffer(data: body))
        let answer: HTTPClientResponse
        do {
            answer = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
        } catch {
            throw UserError("\(address) does not answer: \(error); is the bot running there?")
        }
        let text = String(buffer: try await answer.body.collect(upTo: 1 << 20))
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard (200..<300).contains(answer.status.code) else {
            throw UserError("\(address) answered \(answer.status.code): \(text)")
        }
        return "\(answer.status.code) \(text)"
    }

    private func signingSecret() throws -> String {
        switch (secret, secretFile) {
        case (let secret?, nil): return secret
        case (nil, let path?):
            let text = try ConfigurationFile.secret(path, flag: "--hmac-secret-file")
            guard let first = try HookSecrets(fileText: text).all.first else {
                throw UserError("--hmac-secret-file: \(path) holds no secret")
            }
            return first
        default: throw UserError("give the secret to sign with: either --hmac or --hmac-secret-file")
        }
    }
}
