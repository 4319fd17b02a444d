import Crypto
import Foundation

/// Names that follow from what they name, so that making a thing twice makes it once.
public enum DeterministicName {
    /// A UUID in form (version 8, [RFC 9562](https://www.rfc-editor.org/rfc/rfc9562#section-5.8)) from the SHA-256 of a text.
    public static func uuid(for text: String) -> String {
        var bytes = Array(SHA256.hash(data: Data(text.utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let hex = bytes.map { String(format: "%02x", $0) }
        return [hex[0..<4], hex[4..<6], hex[6..<8], hex[8..<10], hex[10..<16]]
            .map { $0.joined() }.joined(separator: "-")
    }
}
