public import Mustache

/// Text that is HTML already: templates take it with three braces, and only what is of this type.
public struct HTML: Sendable, Hashable, MustacheCustomRenderable {
    /// The markup.
    public var text: String

    /// Takes markup as it stands.
    public init(markup: String) {
        text = markup
    }

    /// Escapes plain text, for element content and quoted attributes.
    public init(escaping plain: some StringProtocol) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(plain.utf8.count)
        for byte in plain.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case UInt8(ascii: "'"): bytes += "&#39;".utf8
            default: bytes.append(byte)
            }
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// Escapes a sentence, in which backticks mark code.
    public init(sentence: some StringProtocol) {
        let parts = sentence.split(separator: "`", omittingEmptySubsequences: false)
        // An even number of parts means a backtick without its partner; the sentence is then plain.
        let isBalanced = !parts.count.isMultiple(of: 2)
        let pieces = isBalanced ? parts : [sentence[...]]
        text = pieces.enumerated().map { index, part in
            let escaped = HTML(escaping: part).text
            return index.isMultiple(of: 2) ? escaped : "<code>\(escaped)</code>"
        }
        .joined()
    }

    /// The markup, for Mustache.
    public var renderText: String { text }
    /// Whether a section is left out.
    public var isNull: Bool { text.isEmpty }
}
