extension Lexer {
    /// Reads a text in double quotes.
    mutating func readQuoted() throws(TemplateError) {
        let start = offset
        offset += 1
        var bytes: [UInt8] = []
        while let scalar = source[offset], scalar != "\"" {
            guard scalar != "\n" else { break }
            bytes += try readScalar(quote: "\"")
        }
        guard source[offset] == "\"" else {
            throw source.error(at: start, "the text is not closed", hint: "end it with '\"' in the same line")
        }
        offset += 1
        add(.constant(.value(.string(String(decoding: bytes, as: UTF8.self)))), at: start)
    }

    /// Reads a text in back quotes, which has no escapes.
    mutating func readRaw() throws(TemplateError) {
        guard let end = source.find("`", from: offset + 1) else {
            throw source.error(at: offset, "the text is not closed", hint: "end it with \"`\"")
        }
        let text = source.scalars[(offset + 1)..<end].filter { $0 != "\r" }
        add(.constant(.value(.string(String(String.UnicodeScalarView(text))))), at: offset)
        offset = end + 1
    }

    /// Reads a character in single quotes, which is the integer of its code point.
    mutating func readCharacter() throws(TemplateError) {
        let start = offset
        offset += 1
        let isEmpty = source[offset] == "'" || source[offset] == "\n" || source[offset] == nil
        let first = offset
        let bytes = isEmpty ? [] : try readScalar(quote: "'")
        guard !isEmpty, source[offset] == "'" else {
            let hint = "a text stands in double quotes"
            throw source.error(at: start, "single quotes hold exactly one character", hint: hint)
        }
        let isByte = source[first] == "\\" && bytes.count == 1
        let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
        let code = isByte ? bytes.first.map(Int.init) : text.first.map { Int($0.value) }
        offset += 1
        add(.constant(.value(.int(code ?? 0))), at: start)
    }

    /// Reads a scalar or an escape of a quoted text.
    private mutating func readScalar(quote: Unicode.Scalar) throws(TemplateError) -> [UInt8] {
        guard let scalar = source[offset] else { return [] }
        offset += 1
        guard scalar == "\\" else { return Array(String(scalar).utf8) }
        guard let escape = source[offset] else { return [] }
        let start = offset - 1
        offset += 1
        switch escape {
        case "a": return [7]
        case "b": return [8]
        case "f": return [12]
        case "n": return [10]
        case "r": return [13]
        case "t": return [9]
        case "v": return [11]
        case "\\", quote: return Array(String(escape).utf8)
        case "x": return [UInt8(truncatingIfNeeded: try code(2, radix: 16, at: offset, from: start))]
        case "u": return try utf8(code(4, radix: 16, at: offset, from: start), from: start)
        case "U": return try utf8(code(8, radix: 16, at: offset, from: start), from: start)
        case "0"..."7":
            let value = try code(3, radix: 8, at: offset - 1, from: start)
            guard value <= 255 else { throw badEscape(start) }
            return [UInt8(truncatingIfNeeded: value)]
        default: throw badEscape(start)
        }
    }

    /// Reads the digits of an escape.
    private mutating func code(_ count: Int, radix: Int, at first: Int, from start: Int) throws(TemplateError) -> UInt32
    {
        let digits = source.text(first..<(first + count))
        guard digits.count == count, !digits.hasPrefix("+"), !digits.hasPrefix("-"),
            let value = UInt32(digits, radix: radix)
        else { throw badEscape(start) }
        offset = first + count
        return value
    }

    private func utf8(_ code: UInt32, from start: Int) throws(TemplateError) -> [UInt8] {
        guard let scalar = Unicode.Scalar(code) else { throw badEscape(start) }
        return Array(String(scalar).utf8)
    }

    private func badEscape(_ start: Int) -> TemplateError {
        let hint = #"a backslash itself is written "\\", or the text in back quotes"#
        return source.error(at: start, "\"\(source.text(start..<(start + 2)))\" is no escape", hint: hint)
    }

    /// Reads a number.
    mutating func readNumber() throws(TemplateError) {
        let start = offset
        if source[offset] == "+" || source[offset] == "-" { offset += 1 }
        let isHexadecimal = source.has("0x", at: offset) || source.has("0X", at: offset)
        while let scalar = source[offset] {
            let isExponent = isHexadecimal ? "pP".unicodeScalars.contains(scalar) : "eE".unicodeScalars.contains(scalar)
            if isExponent, source[offset + 1] == "+" || source[offset + 1] == "-" {
                offset += 2
            } else if scalar == "." || Self.isAlphanumeric(scalar) {
                offset += 1
            } else {
                break
            }
        }
        let text = source.text(start..<offset)
        guard let value = NumberLiteral.value(text) else {
            throw source.error(at: start, "\"\(text)\" is no number that fits")
        }
        add(.constant(.value(value)), at: start)
    }
}
