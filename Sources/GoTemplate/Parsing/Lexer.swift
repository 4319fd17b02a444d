/// Splits a template's text into tokens; see [text/template](https://pkg.go.dev/text/template#hdr-Text_and_spaces).
struct Lexer {
    let source: SourceText
    var offset = 0
    var tokens: [Token] = []

    init(_ source: SourceText) {
        self.source = source
    }

    /// All tokens, of which the last is ``Token/Kind/end``.
    ///
    /// - Throws: where an action, a comment, a text or a number is not as it must be.
    static func tokens(of source: SourceText) throws(TemplateError) -> [Token] {
        var lexer = Lexer(source)
        var trimsStart = false
        while let open = source.find("{{", from: lexer.offset) {
            let trimsEnd = source[open + 2] == "-" && source[open + 3].map(isSpace) == true
            lexer.addText(upTo: open, trimsStart: trimsStart, trimsEnd: trimsEnd)
            lexer.offset = open + (trimsEnd ? 3 : 2)
            trimsStart = try lexer.readAction(from: open, isTrimmed: trimsEnd)
        }
        lexer.addText(upTo: source.scalars.count, trimsStart: trimsStart, trimsEnd: false)
        lexer.add(.end, at: source.scalars.count)
        return lexer.tokens
    }

    mutating func add(_ kind: Token.Kind, at offset: Int) {
        tokens.append(Token(kind: kind, offset: offset))
    }

    private mutating func addText(upTo end: Int, trimsStart: Bool, trimsEnd: Bool) {
        var text = source.scalars[min(offset, end)..<end]
        if trimsStart { text = text.drop(while: Self.isSpace) }
        if trimsEnd {
            while text.last.map(Self.isSpace) == true { text.removeLast() }
        }
        guard !text.isEmpty else { return }
        add(.text(String(String.UnicodeScalarView(text))), at: text.startIndex)
    }

    /// Reads what follows `{{`; gives whether the text behind it is trimmed.
    private mutating func readAction(from open: Int, isTrimmed: Bool) throws(TemplateError) -> Bool {
        let comment = isTrimmed ? offset + 1 : offset
        if source.has("/*", at: comment) { return try skipComment(from: comment) }
        add(.open, at: open)
        while true {
            if source.has("}}", at: offset) {
                add(.close, at: offset)
                offset += 2
                return false
            }
            if let scalar = source[offset], Self.isSpace(scalar), source.has("-}}", at: offset + 1) {
                add(.close, at: offset + 1)
                offset += 4
                return true
            }
            guard source[offset] != nil else {
                throw source.error(at: open, "the action is not closed", hint: "add \"}}\"")
            }
            try readToken()
        }
    }

    private mutating func skipComment(from start: Int) throws(TemplateError) -> Bool {
        guard let end = source.find("*/", from: start + 2) else {
            throw source.error(at: start, "the comment is not closed", hint: "end it with \"*/}}\"")
        }
        offset = end + 2
        if source.has("}}", at: offset) {
            offset += 2
            return false
        }
        guard let scalar = source[offset], Self.isSpace(scalar), source.has("-}}", at: offset + 1) else {
            throw source.error(at: offset, "a comment stands alone in its action", hint: "end it with \"*/}}\"")
        }
        offset += 4
        return true
    }

    private mutating func readToken() throws(TemplateError) {
        guard let scalar = source[offset] else { return }
        switch scalar {
        case _ where Self.isSpace(scalar): readSpace()
        case "|": one(.pipe)
        case ",": one(.comma)
        case "(": one(.leftParenthesis)
        case ")": one(.rightParenthesis)
        case "=": one(.assign)
        case ":":
            guard source[offset + 1] == "=" else {
                throw source.error(at: offset, "\":\" stands alone", hint: "a variable is declared with \":=\"")
            }
            add(.declare, at: offset)
            offset += 2
        case "\"": try readQuoted()
        case "`": try readRaw()
        case "'": try readCharacter()
        case "$": try readName(from: offset + 1)
        case ".":
            if let next = source[offset + 1], ("0"..."9").contains(next) { return try readNumber() }
            try readName(from: offset + 1)
        case "+", "-", "0"..."9": try readNumber()
        case _ where Self.isAlphanumeric(scalar): try readName(from: offset)
        default:
            throw source.error(at: offset, "\"\(scalar)\" has no meaning in an action")
        }
    }

    private mutating func one(_ kind: Token.Kind) {
        add(kind, at: offset)
        offset += 1
    }

    /// A run of spaces is one token; the space before `-}}` belongs to that.
    private mutating func readSpace() {
        let start = offset
        while let scalar = source[offset], Self.isSpace(scalar), !source.has("-}}", at: offset + 1) { offset += 1 }
        if offset > start { add(.space, at: start) }
    }

    /// Reads an identifier, and with the `.` or `$` before it a field or a variable.
    private mutating func readName(from start: Int) throws(TemplateError) {
        let begin = offset
        offset = start
        while let scalar = source[offset], Self.isAlphanumeric(scalar) { offset += 1 }
        let name = source.text(start..<offset)
        switch source[begin] {
        case "$": add(.variable("$" + name), at: begin)
        case ".": add(name.isEmpty ? .dot : .field(name), at: begin)
        default: add(Self.word(name), at: begin)
        }
        guard let next = source[offset], !Self.endsName(next), !source.has("}}", at: offset) else { return }
        // A dot alone may be followed by anything that the parser then refuses.
        if case .dot = tokens.last?.kind { return }
        throw source.error(at: offset, "\"\(next)\" can't follow \"\(source.text(begin..<offset))\"")
    }

    private static func word(_ name: String) -> Token.Kind {
        switch name {
        case "true": .constant(.value(.bool(true)))
        case "false": .constant(.value(.bool(false)))
        case "nil": .constant(.none)
        default: Keyword(rawValue: name).map(Token.Kind.keyword) ?? .identifier(name)
        }
    }

    private static func endsName(_ scalar: Unicode.Scalar) -> Bool {
        isSpace(scalar) || ".,|:()".unicodeScalars.contains(scalar)
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\r" || scalar == "\n"
    }

    static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
        default: scalar == "_"
        }
    }
}
