/// Reads the elements and texts of an XML document, strictly: no document type, so no entities but the five of XML.
struct XMLEvents {
    /// What comes next.
    enum Event: Hashable {
        case start(String, attributes: [String: String])
        case end(String)
        case text(String)
    }

    private static let deepest = 64
    typealias Mistake = JUnitReport.Mistake

    private var rest: Substring.UTF8View
    private var open: [String] = []
    /// The end of an element that was closed where it began.
    private var pendingEnd: String?

    init(_ document: String) {
        rest = document[...].utf8
    }

    /// The next event; nil at the end of the document.
    ///
    /// - Throws: ``JUnitReport/Mistake``.
    mutating func next() throws(Mistake) -> Event? {
        if let name = pendingEnd {
            pendingEnd = nil
            return .end(name)
        }
        while true {
            guard let first = rest.first else {
                guard open.isEmpty else { throw Mistake() }
                return nil
            }
            if first != UInt8(ascii: "<") { return .text(try Self.unescaped(take { $0 != UInt8(ascii: "<") })) }
            if skip("<!--") {
                _ = try take(before: "-->")
            } else if skip("<![CDATA[") {
                return .text(try take(before: "]]>"))
            } else if skip("<?") {
                _ = try take(before: "?>")
            } else if skip("</") {
                return try end()
            } else if skip("<!") {
                throw Mistake()
            } else {
                rest = rest.dropFirst()
                return try start()
            }
        }
    }

    private mutating func start() throws(Mistake) -> Event {
        let name = try self.name()
        var attributes: [String: String] = [:]
        while true {
            skipSpace()
            if skip("/>") {
                pendingEnd = name
                break
            }
            if skip(">") {
                open.append(name)
                guard open.count <= Self.deepest else { throw Mistake() }
                break
            }
            let key = try self.name()
            skipSpace()
            guard skip("=") else { throw Mistake() }
            skipSpace()
            guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                throw Mistake()
            }
            rest = rest.dropFirst()
            let value = try Self.unescaped(take { $0 != quote })
            guard !rest.isEmpty, attributes.updateValue(value, forKey: key) == nil else { throw Mistake() }
            rest = rest.dropFirst()
        }
        return .start(name, attributes: attributes)
    }

    private mutating func end() throws(Mistake) -> Event {
        let name = try self.name()
        skipSpace()
        guard skip(">"), open.popLast() == name else { throw Mistake() }
        return .end(name)
    }

    private mutating func name() throws(Mistake) -> String {
        let name = take { !" \t\r\n=/><\"'&".utf8.contains($0) }
        guard !name.isEmpty else { throw Mistake() }
        return name
    }

    private mutating func take(while isPart: (UInt8) -> Bool) -> String {
        let part = rest.prefix(while: isPart)
        rest = rest[part.endIndex...]
        return String(decoding: part, as: UTF8.self)
    }

    private mutating func take(before mark: String) throws(Mistake) -> String {
        let marks = Array(mark.utf8)
        var index = rest.startIndex
        while index < rest.endIndex {
            if rest[index] == marks.first, rest[index...].starts(with: marks) {
                defer { rest = rest[index...].dropFirst(marks.count) }
                return String(decoding: rest[..<index], as: UTF8.self)
            }
            index = rest.index(after: index)
        }
        throw Mistake()
    }

    private mutating func skip(_ text: String) -> Bool {
        guard rest.starts(with: text.utf8) else { return false }
        rest = rest.dropFirst(text.utf8.count)
        return true
    }

    private mutating func skipSpace() {
        rest = rest.drop { " \t\r\n".utf8.contains($0) }
    }

    private static func unescaped(_ text: String) throws(Mistake) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var plain = ""
        var rest = text[...]
        while let mark = rest.firstIndex(of: "&") {
            plain += rest[..<mark]
            guard let end = rest[mark...].prefix(12).firstIndex(of: ";") else { throw Mistake() }
            plain.unicodeScalars.append(try scalar(rest[rest.index(after: mark)..<end]))
            rest = rest[rest.index(after: end)...]
        }
        return plain + rest
    }

    private static func scalar(_ name: Substring) throws(Mistake) -> Unicode.Scalar {
        switch name {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        let isHex = name.hasPrefix("#x")
        guard name.hasPrefix("#"), let code = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10),
            let scalar = Unicode.Scalar(code)
        else { throw Mistake() }
        return scalar
    }
}
