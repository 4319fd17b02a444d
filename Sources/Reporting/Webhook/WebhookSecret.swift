import Crypto
import Foundation

/// What webhooks about jobs are signed with: `whsec_` and 24 to 64 bytes in base64, as
/// [Standard Webhooks](https://www.standardwebhooks.com) has it.
public struct WebhookSecret: Sendable, CustomStringConvertible {
    private let key: SymmetricKey

    /// Reads a secret; nil when the text is none.
    public init?(_ text: String) {
        guard text.hasPrefix("whsec_"), let key = Data(base64Encoded: String(text.dropFirst(6))),
            (24...64).contains(key.count)
        else { return nil }
        self.key = SymmetricKey(data: key)
    }

    /// Three stars.
    public var description: String { "***" }

    /// The value of `webhook-signature`.
    func signature(id: String, timestamp: Int, body: Data) -> String {
        var code = HMAC<SHA256>(key: key)
        code.update(data: Data("\(id).\(timestamp).".utf8))
        code.update(data: body)
        return "v1,\(Data(code.finalize()).base64EncodedString())"
    }
}
