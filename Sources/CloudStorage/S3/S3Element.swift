/// An element of the XML that S3 answers with: no attributes, comments or mixed content, which it does not use.
struct S3Element {
    /// The name, without a namespace.
    var name: String
    /// What is in it besides elements.
    var text = ""
    /// The elements in it.
    var children: [S3Element] = []

    /// The first element of a name in this one.
    subscript(_ name: String) -> S3Element? { children.first { $0.name == name } }

    /// The elements of a name in this one.
    func all(_ name: String) -> [S3Element] { children.filter { $0.name == name } }

    /// Reads a document; nil when it is damaged or deeper than 16 elements.
    static func read(_ document: String) -> S3Element? {
        var open = [S3Element(name: "")]
        for piece in document.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            guard let end = piece.firstIndex(of: ">") else { return nil }
            let tag = piece[..<end]
            if tag.hasPrefix("?") || tag.hasPrefix("!") { continue }
            if tag.hasPrefix("/") {
                guard open.count > 1, let element = open.popLast() else { return nil }
                open[open.count - 1].children.append(element)
            } else {
                guard open.count <= 16 else { return nil }
                var element = S3Element(name: String(tag.prefix { !" \t\r\n/".contains($0) }))
                element.text = unescaped(piece[piece.index(after: end)...])
                if tag.hasSuffix("/") {
                    open[open.count - 1].children.append(S3Element(name: element.name))
                } else {
                    open.append(element)
                }
            }
        }
        return open.count == 1 ? open[0].children.first : nil
    }

    private static func unescaped(_ text: Substring) -> String {
        guard text.contains("&") else { return String(text) }
        var result = ""
        for (index, piece) in text.split(separator: "&", omittingEmptySubsequences: false).enumerated() {
            guard index > 0, let end = piece.firstIndex(of: ";") else {
                result += piece
                continue
            }
            result += character(piece[..<end]) + piece[piece.index(after: end)...]
        }
        return result
    }

    private static func character(_ entity: Substring) -> String {
        switch entity {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            let digits = entity.dropFirst()
            let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            guard entity.hasPrefix("#"), let scalar = code.flatMap(Unicode.Scalar.init) else { return "&\(entity);" }
            return String(scalar)
        }
    }
}
