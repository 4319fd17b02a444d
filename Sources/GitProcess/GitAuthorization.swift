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

    private var secrets: [String] {
        var secrets: [String] = []
        if let header {
            secrets = [header] + header.split(separator: " ").dropFirst().map(String.init)
        }
        if let start = url.firstRange(of: "://")?.upperBound {
            let authority = url[start...].prefix { $0 != "/" }
            if let at = authority.lastIndex(of: "@") { secrets.append(String(authority[..<at])) }
        }
        return secrets.filter { !$0.isEmpty }
    }
}
