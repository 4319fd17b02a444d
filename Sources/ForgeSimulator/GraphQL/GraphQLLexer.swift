/// Splits a GraphQL document into tokens.
///
/// See [Language](https://spec.graphql.org/October2021/#sec-Appendix-Grammar-Summary.Lexical-Tokens).
struct GraphQLLexer {
    enum Token: Equatable {
        case name(String), number(String), string(String), punctuator(String)
    }

    private var rest: Substring.UnicodeScalarView

    init(_ text: String) {
        rest = Substring(text).unicodeScalars
    }

    /// - Throws: Where a character fits nowhere or a string isn't closed.
    static func tokens(_ text: String) throws(GraphQLError) -> [Token] {
        var lexer = GraphQLLexer(text)
        var tokens: [Token] = []
        while let token = try lexer.next() { tokens.append(token) }
        return tokens
    }

    private mutating func next() throws(GraphQLError) -> Token? {
        skipBlanks()
        guard let first = rest.first else { return nil }
        if Self.isNameStart(first) {
            return .name(take { Self.isNameStart($0) || $0.properties.numericType != nil })
        }
        if first == "-" || ("0"..."9").contains(first) {
            return .number(take { ("0"..."9").contains($0) || "+-.eE".unicodeScalars.contains($0) })
        }
        if first == "\"" { return .string(try string()) }
        if rest.starts(with: "...".unicodeScalars) {
            rest = rest.dropFirst(3)
            return .punctuator("...")
        }
        guard "!$&()[]{}:=@|".unicodeScalars.contains(first) else {
            throw .invalid("Parse error on \"\(first)\"")
        }
        rest = rest.dropFirst()
        return .punctuator(String(first))
    }

    private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    private mutating func skipBlanks() {
        while let first = rest.first {
            if first == "#" {
                rest = rest.drop { $0 != "\n" }
            } else if first == "," || first == "\u{FEFF}" || first.properties.isWhitespace {
                rest = rest.dropFirst()
            } else {
                return
            }
        }
    }

    private mutating func take(while fits: (Unicode.Scalar) -> Bool) -> String {
        let taken = rest.prefix(while: fits)
        rest = rest[taken.endIndex...]
        return String(taken)
    }

    private mutating func string() throws(GraphQLError) -> String {
        if rest.starts(with: "\"\"\"".unicodeScalars) { return try block() }
        rest = rest.dropFirst()
        var text = ""
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"": return text
            case "\\": text.unicodeScalars.append(try escape())
            case "\n": throw .invalid("Parse error: a string isn't closed on its line")
            default: text.unicodeScalars.append(scalar)
            }
        }
        throw .invalid("Parse error: a string isn't closed")
    }

    private mutating func escape() throws(GraphQLError) -> Unicode.Scalar {
        let simple: [Unicode.Scalar: Unicode.Scalar] = [
            "\"": "\"", "\\": "\\", "/": "/", "n": "\n", "t": "\t", "r": "\r", "b": "\u{8}", "f": "\u{c}",
        ]
        guard let scalar = rest.popFirst() else { throw .invalid("Parse error: a string isn't closed") }
        if let meant = simple[scalar] { return meant }
        let digits = rest.prefix(4)
        guard scalar == "u", let value = UInt32(String(digits), radix: 16), let meant = Unicode.Scalar(value) else {
            throw .invalid("Parse error: \\\(scalar) is no escape")
        }
        rest = rest[digits.endIndex...]
        return meant
    }

    private mutating func block() throws(GraphQLError) -> String {
        rest = rest.dropFirst(3)
        var text = ""
        while !rest.isEmpty {
            if rest.starts(with: "\"\"\"".unicodeScalars) {
                rest = rest.dropFirst(3)
                return text
            }
            if let scalar = rest.popFirst() { text.unicodeScalars.append(scalar) }
        }
        throw .invalid("Parse error: a string isn't closed")
    }
}
