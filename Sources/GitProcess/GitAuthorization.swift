import Foundation

/// The HTTP header with which git may read or write one address, kept from arguments, configuration and logs.
public struct GitAuthorization: Hashable, Sendable {
    private let header: String?
    private let url: String

    /// The value of the header `Authorization` for an address, such as `Basic ...`; nil when it needs none.
    public init(_ header: String?, for url: String) {
        self.header = header
        self.url = url
    }

    /// Variables by which git sends the header to this address, and to no other. Unlike arguments, other users of the
    /// machine can't see them.
    public var variables: [String: String] {
        guard let header else { return [:] }
        return [
            "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": "http.\(url).extraHeader",
            "GIT_CONFIG_VALUE_0": "Authorization: \(header)",
        ]
    }

    /// The text without the header's value, its parts, and what an address may hold before an `@`.
    public func censored(_ text: String) -> String {
        secrets.reduce(text) { $0.replacing($1, with: "CENSORED") }
    }

    /// The header's value, its parts, the password in it, and what the address may hold before an `@`.
    public var secrets: [String] {
        var secrets: [String] = []
        if let header {
            let parts = header.split(separator: " ").dropFirst().map(String.init)
            secrets = [header] + parts + parts.compactMap(Self.password)
        }
        if let start = url.firstRange(of: "://")?.upperBound {
            let authority = url[start...].prefix { $0 != "/" }
            let user = authority.lastIndex(of: "@").map { String(authority[..<$0]) } ?? ""
            // For ssh it is only a name.
            if user.contains(":") || url.hasPrefix("http") { secrets.append(user) }
        }
        return secrets.filter { !$0.isEmpty }
    }

    /// The password in the credentials of HTTP's "Basic" scheme; nil when they are no such.
    private static func password(in credentials: String) -> String? {
        guard let data = Data(base64Encoded: credentials), let pair = String(data: data, encoding: .utf8),
            let colon = pair.firstIndex(of: ":")
        else { return nil }
        return String(pair[colon...].dropFirst())
    }
}
