/// Makes the tree of a template's tokens, and checks what can be checked without a value.
struct Parser {
    let source: SourceText
    let functions: [String: TemplateFunction]
    let limits: TemplateLimits
    let tokens: [Token]

    var index = 0
    /// The variables that can be used here, the newest last.
    var variables = ["$"]
    /// How many loops are open.
    var loops = 0
    var depth = 0
    /// The templates that were defined, by name.
    var definitions: [String: [Node]] = [:]
    /// Where other templates are called.
    var calls: [TemplateCall] = []

    /// What a template's text says.
    struct Result {
        var nodes: [Node]
        var definitions: [String: [Node]]
    }

    /// - Throws: the first mistake.
    static func parse(
        _ source: SourceText,
        functions: [String: TemplateFunction],
        limits: TemplateLimits
    ) throws(TemplateError) -> Result {
        guard source.scalars.count <= limits.text else {
            throw source.error(at: limits.text, "the template is longer than \(limits.text) characters")
        }
        let tokens = try Lexer.tokens(of: source)
        var parser = Parser(source: source, functions: functions, limits: limits, tokens: tokens)
        let nodes = try parser.readTop()
        for call in parser.calls where parser.definitions[call.name] == nil {
            let hint = "add {{define \"\(call.name)\"}}...{{end}}"
            throw source.error(at: call.offset, "no template is called \"\(call.name)\"", hint: hint)
        }
        return Result(nodes: nodes, definitions: parser.definitions)
    }

    private init(
        source: SourceText,
        functions: [String: TemplateFunction],
        limits: TemplateLimits,
        tokens: [Token]
    ) {
        self.source = source
        self.functions = functions
        self.limits = limits
        self.tokens = tokens
    }

    // MARK: Tokens

    /// The token that is next.
    var peeked: Token {
        tokens.indices.contains(index) ? tokens[index] : Token(kind: .end, offset: source.scalars.count)
    }

    /// The token that is next apart from spaces, which are skipped.
    var peekedWord: Token {
        mutating get {
            while peeked.kind == .space { index += 1 }
            return peeked
        }
    }

    mutating func next() -> Token {
        let token = peeked
        index += 1
        return token
    }

    mutating func nextWord() -> Token {
        _ = peekedWord
        return next()
    }

    func unexpected(_ token: Token, in place: String, hint: String? = nil) -> TemplateError {
        source.error(at: token.offset, "unexpected \(token.words) in \(place)", hint: hint)
    }

    /// Reads the end of an action.
    mutating func close(_ place: String) throws(TemplateError) {
        let token = nextWord()
        guard token.kind == .close else { throw unexpected(token, in: place, hint: "close the action with \"}}\"") }
    }

    /// Runs `body` one level deeper.
    mutating func nested<T>(
        at offset: Int,
        _ body: (inout Parser) throws(TemplateError) -> T
    ) throws(TemplateError) -> T {
        guard depth < limits.depth else {
            throw source.error(at: offset, "the template is nested more than \(limits.depth) levels deep")
        }
        depth += 1
        defer { depth -= 1 }
        return try body(&self)
    }
}
