import RE2

/// Patterns of paths: `*` and `?` stay within a part, `**` goes through any number of them.
struct PathGlobs {
    private let expressions: [RegularExpression]

    /// A pattern that cannot be understood matches nothing.
    init(_ globs: [String]) {
        expressions = globs.compactMap { try? RegularExpression("^(?:\(Self.expression($0)))$") }
    }

    func matches(_ path: String) -> Bool {
        expressions.contains { $0.matches(path) }
    }

    private static func expression(_ glob: String) -> String {
        var (text, rest) = ("", glob[...])
        while let first = rest.first {
            if rest.hasPrefix("**/") {
                text += "(?:.*/)?"
                rest = rest.dropFirst(3)
            } else if rest.hasPrefix("**") {
                text += ".*"
                rest = rest.dropFirst(2)
            } else {
                text += first == "*" ? "[^/]*" : first == "?" ? "[^/]" : RegularExpression.escape(String(first))
                rest = rest.dropFirst()
            }
        }
        return text
    }
}
