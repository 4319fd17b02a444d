import PluginKit

/// The key of an issue in Jira: `PROJ-12`.
struct JiraKey {
    /// The project, in upper case.
    let project: String
    /// The whole key, in upper case.
    let text: String

    private init(_ found: Substring) {
        text = found.uppercased()
        project = String(text.prefix { $0 != "-" })
    }

    /// A key, and what must follow it to count as one.
    private static let expression = RegularExpression(valid: #"\b([a-zA-Z]+-[0-9]{1,10})(?:\s|:|$|]|\))"#)

    /// Whether a text may hold a key.
    static func isIn(_ text: String) -> Bool { expression.matches(text) }

    /// The keys in what a reader sees of a text.
    static func all(in text: String) -> [JiraKey] {
        expression.allMatches(in: text.visibleProse).compactMap { $0[1].map(JiraKey.init) }
    }

    /// Code, addresses and links, in which a key stays as it is; or a key and the character before it.
    private static let bare = RegularExpression(
        valid: #"`+[^`]*`+|https?://\S+|\[[^\]]*\]\([^)]*\)|(^|[^\[/`\-0-9A-Za-z])([a-zA-Z]+-[0-9]{1,10})\b"#
    )

    /// A Markdown text with links for some keys, where they are not in code or links already.
    static func link(_ keys: Set<String>, in text: String, at address: String) -> String {
        text.changingProse { line in
            guard !line.hasPrefix("    "), !line.hasPrefix("\t") else { return line }
            return bare.replacingAll(in: line) { match in
                guard let before = match[1], let found = match[2], keys.contains(found.uppercased()) else {
                    return String(match.text)
                }
                return "\(before)[\(found)](\(address)/browse/\(found.uppercased()))"
            }
        }
    }
}

extension Sequence where Element: Hashable {
    /// The elements without those that came before.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
