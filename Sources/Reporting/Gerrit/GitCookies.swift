public import Foundation

/// The cookies of a file of git's, in the form that curl and Netscape write them: what Google's Gerrits take.
public struct GitCookies: Sendable {
    private struct Cookie {
        let domain: Substring
        let coversSubdomains: Bool
        let expiry: Double
        let pair: String
    }

    private let cookies: [Cookie]

    /// Reads the lines of a file; those that are no cookies don't count.
    public init(_ text: String) {
        cookies = text.split(whereSeparator: \.isNewline).compactMap { line in
            let line = line.hasPrefix("#HttpOnly_") ? line.dropFirst("#HttpOnly_".count) : line
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard !line.hasPrefix("#"), fields.count == 7, let expiry = Double(fields[4]), !fields[5].isEmpty else {
                return nil
            }
            let domain = fields[0].hasPrefix(".") ? fields[0].dropFirst() : fields[0]
            let coversSubdomains = fields[0].hasPrefix(".") || fields[1].uppercased() == "TRUE"
            return Cookie(
                domain: domain,
                coversSubdomains: coversSubdomains,
                expiry: expiry,
                pair: "\(fields[5])=\(fields[6])"
            )
        }
    }

    /// The value of `Cookie` for a server; nil when the file has none for it.
    public func header(for host: String, at time: Date) -> String? {
        let pairs = cookies.filter { cookie in
            let isFresh = cookie.expiry == 0 || cookie.expiry > time.timeIntervalSince1970
            return isFresh
                && (host == cookie.domain || (cookie.coversSubdomains && host.hasSuffix(".\(cookie.domain)")))
        }
        return pairs.isEmpty ? nil : pairs.map(\.pair).joined(separator: "; ")
    }
}
