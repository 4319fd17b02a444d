import WebPages

/// A line of output as a terminal would show it.
///
/// Bytes that are not UTF-8 become U+FFFD. Escape sequences other than colours are dropped; a carriage return takes
/// back what stood before it, as progress bars want. Other control characters and those that turn the direction of
/// writing are shown as pictures of themselves, so that a line cannot look like what it is not.
struct TerminalText: Sendable, Hashable {
    struct Span: Sendable, Hashable {
        var style: TerminalStyle
        var text: String
    }

    /// The text in pieces of one style each.
    private(set) var spans: [Span] = []

    init(_ bytes: some Collection<UInt8>) {
        var scalars = Substring(String(decoding: bytes, as: UTF8.self)).unicodeScalars
        if scalars.last == "\r" { scalars.removeLast() }
        var style = TerminalStyle()
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\u{1B}": Self.readEscape(&scalars, &style)
            case "\r": spans = []
            default: append(Self.visible(scalar), style)
            }
        }
    }

    /// The text as markup.
    var html: HTML {
        HTML(
            markup: spans.map { span in
                let text = HTML(escaping: span.text).text
                let classes = span.style.classes
                return classes.isEmpty ? text : "<span class=\"\(classes)\">\(text)</span>"
            }
            .joined()
        )
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ style: TerminalStyle) {
        if spans.last?.style != style { spans.append(Span(style: style, text: "")) }
        spans[spans.count - 1].text.unicodeScalars.append(scalar)
    }

    /// Reads what follows an ESC: `[ … final`, `] … BEL`, or one character.
    private static func readEscape(_ scalars: inout Substring.UnicodeScalarView, _ style: inout TerminalStyle) {
        switch scalars.popFirst() {
        case "[":
            var parameters = ""
            while let scalar = scalars.popFirst() {
                if ("\u{40}"..."\u{7E}").contains(scalar) {
                    if scalar == "m" { style.apply(numbers(in: parameters)) }
                    return
                }
                parameters.unicodeScalars.append(scalar)
            }
        case "]", "P", "^", "_":
            while let scalar = scalars.popFirst(), scalar != "\u{07}" {
                if scalar == "\u{1B}" {
                    if scalars.first == "\\" { scalars.removeFirst() }
                    return
                }
            }
        default: break
        }
    }

    private static func numbers(in parameters: String) -> [Int] {
        parameters.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == ":" }.map { Int($0) ?? 0 }
    }

    /// Stands for a scalar that would not be seen, or that would hide others.
    private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x09: scalar
        case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
        default: scalar
        }
    }
}
