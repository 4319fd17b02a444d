import CLibYAML

/// How scalars are written so that any YAML 1.1 reader gets them back.
enum ScalarStyle {
    /// Blocks for texts of several lines, quotes for texts that would be read as something else; what else needs
    /// quotes for its punctuation gets them from libyaml.
    static func style(of text: String) -> yaml_scalar_style_t {
        if text.utf8.contains(UInt8(ascii: "\n")) { return YAML_LITERAL_SCALAR_STYLE }
        if ScalarResolver.resolve(text.utf8) != .string || looksLikeDateOrTime(text) || text == "=" {
            return YAML_DOUBLE_QUOTED_SCALAR_STYLE
        }
        return YAML_PLAIN_SCALAR_STYLE
    }

    /// A number as JSON and Go write it: without a fraction when it has none.
    static func text(of value: Double) -> String {
        if value.isNaN { return ".nan" }
        if value.isInfinite { return value < 0 ? "-.inf" : ".inf" }
        if let integer = Int(exactly: value), abs(value) < 1e15 { return "\(integer)" }
        return "\(value)"
    }

    /// Whether a text of digits, with `-` or `:` among them, could be a date or a number to the base of 60.
    private static func looksLikeDateOrTime(_ text: String) -> Bool {
        guard let first = text.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
            return text.hasPrefix("-") || text.hasPrefix("+") ? looksLikeDateOrTime(String(text.dropFirst())) : false
        }
        return text.utf8.contains { $0 == UInt8(ascii: ":") } || text.prefix(5).hasSuffix("-")
    }
}
