/// Go's way to write numbers; see [the language](https://go.dev/ref/spec#Integer_literals).
enum NumberLiteral {
    /// The number that a text stands for; nil when it is none or does not fit 64 bits.
    static func value(_ text: String) -> TemplateValue? {
        let sign = text.first.flatMap { "+-".contains($0) ? String($0) : nil } ?? ""
        let digits = text.dropFirst(sign.count).lowercased()
        guard let first = digits.unicodeScalars.first, ("0"..."9").contains(first) || first == ".",
            hasSoundUnderscores(digits)
        else { return nil }
        let plain = digits.filter { $0 != "_" }
        if plain.hasPrefix("0x") {
            return integer(sign + plain.dropFirst(2), radix: 16) ?? hexadecimalFraction(sign + plain)
        }
        if plain.hasPrefix("0b") { return integer(sign + plain.dropFirst(2), radix: 2) }
        if plain.hasPrefix("0o") { return integer(sign + plain.dropFirst(2), radix: 8) }
        if plain.contains(".") || plain.contains("e") { return fraction(sign + plain) }
        if plain.hasPrefix("0"), plain.count > 1 { return integer(sign + plain.dropFirst(), radix: 8) }
        return integer(sign + plain, radix: 10)
    }

    private static func integer(_ text: String, radix: Int) -> TemplateValue? {
        Int(text, radix: radix).map(TemplateValue.int)
    }

    private static func fraction(_ text: String) -> TemplateValue? {
        guard text.allSatisfy({ "0123456789.e+-".contains($0) }) else { return nil }
        return finite(text)
    }

    private static func hexadecimalFraction(_ text: String) -> TemplateValue? {
        text.contains("p") ? finite(text) : nil
    }

    private static func finite(_ text: String) -> TemplateValue? {
        // Go allows "1." and ".5", which Swift does not.
        var text = text
        if let dot = text.firstIndex(of: ".") {
            let next = text.index(after: dot)
            if next == text.endIndex || !text[next].isHexDigit || text[next] == "e" { text.insert("0", at: next) }
            if dot == text.startIndex || !text[text.index(before: dot)].isHexDigit { text.insert("0", at: dot) }
        }
        guard let value = Double(text), value.isFinite else { return nil }
        return .double(value)
    }

    /// Underscores stand between digits, or between a prefix and a digit.
    private static func hasSoundUnderscores(_ digits: String) -> Bool {
        digits.split(separator: "_", omittingEmptySubsequences: false).allSatisfy { part in
            part.first?.isHexDigit == true && part.last.map { $0.isHexDigit || "xob".contains($0) } == true
        } || !digits.contains("_")
    }
}
