import PluginKit

/// A glob of paths: `*`, `?`, `[a-z]` and `[!a-z]` do not match a slash, `**` spans folders, `{a,b}` is either, and `\`
/// makes the next character stand for itself.
public struct FileGlob: Sendable, Equatable {
    /// The glob as it is written.
    public let text: String
    private let expression: RegularExpression

    /// Reads a glob; nil when a bracket or a brace is not closed.
    public init?(_ text: String) {
        var (pattern, rest) = ("", Substring(text))
        // Whether a name of a folder or file begins here, and where each open brace did.
        var (isStart, braces) = (true, [Bool]())
        while let character = rest.popFirst() {
            let wasStart = isStart
            isStart = character == "/"
            switch character {
            case "*" where wasStart && rest.hasPrefix("*/"):
                rest.removeFirst(2)
                (pattern, isStart) = (pattern + "(?:.*/)?", true)
            case "*" where wasStart && rest == "*":
                (pattern, rest) = (pattern + ".*", "")
            case "*": pattern += "[^/]*"
            case "?": pattern += "[^/]"
            case "[":
                guard let set = Self.set(&rest) else { return nil }
                pattern += set
            case "{":
                braces.append(wasStart)
                (pattern, isStart) = (pattern + "(?:", wasStart)
            case "}" where braces.popLast() != nil: pattern += ")"
            case ",":
                isStart = braces.last ?? false
                pattern += braces.isEmpty ? "," : "|"
            case "\\": pattern += Self.literal(rest.popFirst() ?? character)
            default: pattern += Self.literal(character)
            }
        }
        guard braces.isEmpty, let expression = try? RegularExpression("^(?s:\(pattern))$") else { return nil }
        self.text = text
        self.expression = expression
    }

    /// Whether a path matches as a whole.
    public func matches(_ path: String) -> Bool { expression.matches(path) }

    /// The same text is the same glob.
    public static func == (one: Self, other: Self) -> Bool { one.text == other.text }

    /// Reads what stands behind `[`; nil when no `]` ends it.
    private static func set(_ rest: inout Substring) -> String? {
        let isNegated = rest.first == "!" || rest.first == "^"
        if isNegated { rest.removeFirst() }
        var members = ""
        while let character = rest.popFirst() {
            switch character {
            case "]" where !members.isEmpty: return isNegated ? "[^/\(members)]" : "[\(members)]"
            case "-": members += rest.first == "]" || members.isEmpty ? "\\-" : "-"
            case "/": return nil
            case "\\": members += literal(rest.popFirst() ?? character)
            default: members += literal(character)
            }
        }
        return nil
    }

    /// The character in an expression, where it stands for itself.
    private static func literal(_ character: Character) -> String {
        guard character.isASCII, !character.isLetter, !character.isNumber, character != "\n" else {
            return String(character)
        }
        return "\\\(character)"
    }
}
