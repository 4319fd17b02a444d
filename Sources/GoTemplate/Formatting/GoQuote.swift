/// How Go's strconv package quotes texts and characters.
enum GoQuote {
    static func quoted(_ text: String, by quote: Unicode.Scalar, asciiOnly: Bool) -> String {
        var result = String(quote)
        for scalar in text.unicodeScalars {
            result += escape(scalar, quote, asciiOnly: asciiOnly) ?? String(scalar)
        }
        return result + String(quote)
    }

    /// Whether a text can stand in back quotes: it has no back quote and no control character but the tab.
    static func canBeRaw(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy {
            $0 == "\t" || ($0.value >= 0x20 && $0 != "`" && $0.value != 0x7F && $0 != "\u{FEFF}")
        }
    }

    private static func escape(_ scalar: Unicode.Scalar, _ quote: Unicode.Scalar, asciiOnly: Bool) -> String? {
        switch scalar {
        case quote, "\\": return "\\\(scalar)"
        case "\u{7}": return "\\a"
        case "\u{8}": return "\\b"
        case "\u{C}": return "\\f"
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        case "\u{B}": return "\\v"
        default: break
        }
        if scalar.isASCII || !asciiOnly, GoFormat.isPrintable(scalar) { return nil }
        let code = String(scalar.value, radix: 16)
        if scalar.value < 0x80 { return "\\x" + GoFormat.padded(code, to: 2) }
        return scalar.value < 0x10000 ? "\\u" + GoFormat.padded(code, to: 4) : "\\U" + GoFormat.padded(code, to: 8)
    }
}
