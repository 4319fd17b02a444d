import Foundation

/// An address that the bot may ask when a plugin or an answer names it: `https`, and a host that only the public name
/// system knows. So nothing can make the bot ask its own machine or network by number or by a name of theirs.
struct WebAddress: Sendable, Hashable {
    /// The whole address.
    let text: String
    /// The host, which errors name instead of the address: that may hold a key.
    let host: String

    /// Reads an address; nil for one that may not be asked.
    init?(_ text: String) {
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }),
            let components = URLComponents(string: text), components.scheme?.lowercased() == "https",
            components.user == nil, components.password == nil, components.port ?? 443 == 443,
            let host = components.encodedHost?.lowercased(), Self.isPublicName(host)
        else { return nil }
        self.text = text
        self.host = host
    }

    /// An address that is not checked: the seam for tests on loopback.
    init(unchecked text: String) {
        self.text = text
        host = URLComponents(string: text)?.host ?? ""
    }

    /// Where an answer of this address sends on to.
    func location(_ value: String) -> String? {
        URL(string: value, relativeTo: URL(string: text))?.absoluteString
    }

    private static let localNames: Set<String> = ["localhost", "local", "internal", "intranet", "lan", "home", "arpa"]

    /// Whether a host is a name of several labels whose last is no number, which no address of IP looks like.
    private static func isPublicName(_ host: String) -> Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, host.utf8.count <= 253, let last = labels.last, !localNames.contains(String(last))
        else { return false }
        return labels.allSatisfy(isLabel) && last.first?.isLetter == true
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
            && label.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}
