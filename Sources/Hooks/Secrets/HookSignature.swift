import Crypto
public import Foundation

/// A webhook's signature, `sha256=` and 64 hexadecimal digits.
///
/// See [validating deliveries](https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries).
public struct HookSignature: Sendable {
    private let code: [UInt8]

    /// Reads the header; nil when it has not that form.
    public init?(_ header: String) {
        guard header.hasPrefix("sha256=") else { return nil }
        let digits = Array(header.utf8.dropFirst(7))
        guard digits.count == 64 else { return nil }
        var code: [UInt8] = []
        code.reserveCapacity(32)
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = Self.value(of: digits[index]), let low = Self.value(of: digits[index + 1]) else {
                return nil
            }
            code.append(high << 4 | low)
        }
        self.code = code
    }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// Whether a secret made this signature of these bytes, compared in constant time.
    public func isMade(by secret: String, of body: Data) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(
            code,
            authenticating: body,
            using: SymmetricKey(data: Array(secret.utf8))
        )
    }

    /// The header that a secret makes for these bytes.
    public static func header(of body: Data, secret: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: body, using: SymmetricKey(data: Array(secret.utf8)))
        return "sha256=" + code.map { String(format: "%02x", $0) }.joined()
    }
}
