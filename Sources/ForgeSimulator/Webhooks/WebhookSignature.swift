import Crypto
import Foundation

/// The signatures of a payload.
///
/// See [Validating webhook deliveries](https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries).
enum WebhookSignature {
    static func headers(body: String, secret: String) -> [(String, String)] {
        let key = SymmetricKey(data: Data(secret.utf8))
        let data = Data(body.utf8)
        let sha1 = HMAC<Insecure.SHA1>.authenticationCode(for: data, using: key)
        let sha256 = HMAC<SHA256>.authenticationCode(for: data, using: key)
        return [
            ("X-Hub-Signature", "sha1=\(hex(sha1))"),
            ("X-Hub-Signature-256", "sha256=\(hex(sha256))"),
        ]
    }

    private static func hex(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
