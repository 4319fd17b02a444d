/// A picture on the web that a comment shows.
public struct Picture: Sendable, Hashable {
    /// How large a picture may be that is shown, in bytes: GitHub shows none above 5 MiB.
    public static let sizeLimit = 5 << 20

    /// Where the picture lies.
    public let address: String
    /// Where a click on it leads.
    public let page: String

    /// Takes a picture from an answer of a web service.
    ///
    /// Nil when one of the addresses is not `https`, names a person, is longer than 2,000 bytes, or holds characters
    /// that [no address has](https://www.rfc-editor.org/rfc/rfc3986#section-2).
    ///
    /// - Parameter page: Where a click leads; to the picture itself unless given.
    public init?(_ address: String, linkingTo page: String? = nil) {
        guard Self.isSafe(address), Self.isSafe(page ?? address) else { return nil }
        self.address = address
        self.page = page ?? address
    }

    /// The picture in Markdown.
    public func markdown(_ words: String) -> String {
        "[![\(words)](\(Self.escaped(address)))](\(Self.escaped(page)))"
    }

    private static let scheme = "https://"

    private static func isSafe(_ address: String) -> Bool {
        guard address.utf8.count <= 2_000, address.hasPrefix(scheme) else { return false }
        let rest = address.dropFirst(scheme.count)
        let host = rest.prefix { !"/?#".contains($0) }
        return !host.isEmpty && !host.contains("@") && rest.utf8.allSatisfy(isAllowed)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
        }
    }

    /// The address with what ends a link's address in Markdown, or begins a character reference, written otherwise.
    private static func escaped(_ address: String) -> String {
        address.reduce(into: "") { text, character in
            switch character {
            case "(": text += "%28"
            case ")": text += "%29"
            case "[": text += "%5B"
            case "]": text += "%5D"
            case "&": text += "&amp;"
            default: text.append(character)
            }
        }
    }
}

extension Picture? {
    /// The picture if it is there and small enough to be shown; else nil. A size that is not told passes.
    ///
    /// - Throws: ``WebFailure`` when it is not there.
    public func shown(_ call: Call) async throws -> Picture? {
        guard let self, try await call.web.size(of: self.address) <= Picture.sizeLimit else { return nil }
        return self
    }
}
