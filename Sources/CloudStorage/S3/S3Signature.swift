import Crypto
import Foundation
import NIOHTTP1

/// Signs requests with [AWS signature version 4](https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html).
struct S3Signature {
    let credentials: S3Credentials
    let time: Date

    /// The headers of a request with its signature.
    ///
    /// - Parameters:
    ///   - path: The path, percent-encoded.
    ///   - query: The names and values, not encoded.
    ///   - headers: The headers that are signed too, `Host` among them.
    ///   - payloadHash: The SHA-256 of the body, in hexadecimal.
    func headers(
        method: HTTPMethod,
        path: String,
        query: [(String, String)],
        headers: HTTPHeaders,
        payloadHash: String
    ) -> HTTPHeaders {
        let stamp = Self.stamp(time)
        var headers = headers
        headers.replaceOrAdd(name: "x-amz-date", value: stamp)
        headers.replaceOrAdd(name: "x-amz-content-sha256", value: payloadHash)
        if !credentials.sessionToken.isEmpty {
            headers.replaceOrAdd(name: "x-amz-security-token", value: credentials.sessionToken)
        }
        let signed = headers.map { ($0.name.lowercased(), Self.folded($0.value)) }.sorted { $0.0 < $1.0 }
        let names = signed.map(\.0).joined(separator: ";")
        let request = [
            method.rawValue, path, Self.query(query),
            signed.map { "\($0.0):\($0.1)\n" }.joined(), names, payloadHash,
        ].joined(separator: "\n")
        let scope = "\(stamp.prefix(8))/\(credentials.region)/s3/aws4_request"
        let text = "AWS4-HMAC-SHA256\n\(stamp)\n\(scope)\n\(Self.hexadecimal(SHA256.hash(data: Data(request.utf8))))"
        let signature = Self.hexadecimal(Self.code(text, key: signingKey(day: String(stamp.prefix(8)))))
        headers.replaceOrAdd(
            name: "Authorization",
            value: "AWS4-HMAC-SHA256 Credential=\(credentials.accessKey)/\(scope), SignedHeaders=\(names), "
                + "Signature=\(signature)"
        )
        return headers
    }

    /// A query as it is signed and sent: encoded, in the order of names.
    static func query(_ items: [(String, String)]) -> String {
        items.map { ($0.0.percentEncoded(), $0.1.percentEncoded()) }
            .sorted { $0 < $1 }
            .map { "\($0.0)=\($0.1)" }
            .joined(separator: "&")
    }

    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private func signingKey(day: String) -> SymmetricKey {
        ["\(day)", credentials.region, "s3", "aws4_request"]
            .reduce(SymmetricKey(data: Data("AWS4\(credentials.secretKey)".utf8))) { key, text in
                SymmetricKey(data: Data(Self.code(text, key: key)))
            }
    }

    private static func code(_ text: String, key: SymmetricKey) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
    }

    private static func folded(_ value: String) -> String {
        value.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }

    /// `20130524T000000Z`.
    private static func stamp(_ time: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: time)
        let digits = [(parts.month, 2), (parts.day, 2), (parts.hour, 2), (parts.minute, 2), (parts.second, 2)]
            .map { number, count in
                let text = String(number ?? 0)
                return String(repeating: "0", count: max(0, count - text.count)) + text
            }
        return "\(parts.year ?? 1970)\(digits[0])\(digits[1])T\(digits[2])\(digits[3])\(digits[4])Z"
    }
}
