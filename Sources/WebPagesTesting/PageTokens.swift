/// Cuts a page into tags and text.
struct PageTokens {
    enum Token {
        case text(Substring)
        case tag(PageTag)
        case fault(String)
    }

    private var rest: Substring

    init(_ html: Substring) {
        rest = html
    }

    mutating func next() -> Token? {
        guard let first = rest.first else { return nil }
        if first == "<" { return readTag() }
        let text = rest.prefix { $0 != "<" }
        rest = rest[text.endIndex...]
        return Self.hasLooseAmpersand(text) ? .fault("an ampersand stands alone in: \(text)") : .text(text)
    }

    private mutating func readTag() -> Token {
        rest.removeFirst()
        let isClosing = rest.first == "/"
        if isClosing { rest.removeFirst() }
        let name = take { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard !name.isEmpty else { return .fault("a < stands alone before: \(rest.prefix(20))") }
        var attributes: [String: String] = [:]
        while true {
            let space = take(while: \.isWhitespace)
            if rest.first == ">" || rest.hasPrefix("/>") { break }
            guard !space.isEmpty, let (key, value) = readAttribute() else {
                rest = rest.drop { $0 != ">" }.dropFirst()
                return .fault("<\(name)> has an attribute that can't be read")
            }
            if attributes.updateValue(value, forKey: key) != nil { return .fault("<\(name)> has \(key) twice") }
        }
        let isSelfClosing = rest.first == "/"
        rest.removeFirst(isSelfClosing ? 2 : 1)
        return .tag(
            PageTag(name: String(name), attributes: attributes, isClosing: isClosing, isSelfClosing: isSelfClosing)
        )
    }

    private mutating func readAttribute() -> (String, String)? {
        let key = take { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ":") }
        guard !key.isEmpty else { return nil }
        guard rest.first == "=" else { return (String(key), "") }
        rest.removeFirst()
        guard rest.popFirst() == "\"" else { return nil }
        let value = take { $0 != "\"" }
        guard rest.popFirst() != nil, !value.contains("<"), !Self.hasLooseAmpersand(value) else { return nil }
        return (String(key), String(value))
    }

    private mutating func take(while holds: (Character) -> Bool) -> Substring {
        let taken = rest.prefix(while: holds)
        rest = rest[taken.endIndex...]
        return taken
    }

    private static func hasLooseAmpersand(_ text: Substring) -> Bool {
        text.split(separator: "&", omittingEmptySubsequences: false).dropFirst().contains { part in
            guard let end = part.firstIndex(of: ";") else { return true }
            let name = part[..<end]
            return name.isEmpty || !name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
        }
    }
}
