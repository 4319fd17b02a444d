import Crypto

/// A file that pages load, embedded in the binary.
///
/// Its URL holds a hash of its content, so that browsers may keep it for ever.
public struct Asset: Sendable, Hashable {
    /// Where it is served: `/assets/bowsprit.1f2e3d4c.css`.
    public let path: String
    /// Its media type.
    public let contentType: String
    /// Its content.
    public let bytes: [UInt8]

    /// Names an asset by its content.
    ///
    /// - Parameters:
    ///   - name: The file's name without what follows the dot.
    ///   - suffix: What follows the dot, such as `css`.
    ///   - contentType: Its media type.
    ///   - bytes: Its content.
    public init(name: String, suffix: String, contentType: String, bytes: [UInt8]) {
        path = "/assets/\(name).\(bytes.contentHash).\(suffix)"
        self.contentType = contentType
        self.bytes = bytes
    }
}

extension Collection<UInt8> {
    /// The first 12 hexadecimal digits of the SHA-256, enough to tell two contents of ours apart.
    var contentHash: String {
        SHA256.hash(data: Array(self)).prefix(6).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0\(digits)" : digits
        }
        .joined()
    }
}
