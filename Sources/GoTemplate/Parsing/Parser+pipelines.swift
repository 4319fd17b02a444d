extension Parser {
    /// Reads a pipeline and the token that closes it.
    mutating func readPipeline(_ place: String, until end: Token.Kind) throws(TemplateError) -> Pipeline {
        var pipeline = Pipeline(offset: peekedWord.offset)
        try readVariables(of: &pipeline, place)
        while true {
            let isFirst = pipeline.commands.isEmpty
            if isFirst, peekedWord.kind == end {
                throw source.error(at: peeked.offset, "\(place) has no value", hint: "write one before \(peeked.words)")
            }
            pipeline.commands.append(try readCommand(place, isFirst: isFirst))
            let token = nextWord()
            if token.kind == end { break }
            guard token.kind == .pipe else { throw unexpected(token, in: place) }
        }
        if !pipeline.isAssignment { variables += pipeline.variables }
        return pipeline
    }

    /// Reads `$x :=`, `$x =`, and in `range` also `$i, $x :=`.
    private mutating func readVariables(of pipeline: inout Pipeline, _ place: String) throws(TemplateError) {
        let start = index
        while case .variable(let name) = peekedWord.kind {
            let token = nextWord()
            pipeline.variables.append(name)
            let mark = nextWord()
            switch mark.kind {
            case .declare, .assign:
                pipeline.isAssignment = mark.kind == .assign
                for name in pipeline.variables where pipeline.isAssignment { try checkVariable(name, at: token) }
                return
            case .comma:
                guard place == "range", pipeline.variables.count == 1 else {
                    throw source.error(at: mark.offset, "\(place) sets too many variables", hint: "only range sets two")
                }
                guard case .variable = peekedWord.kind else {
                    throw unexpected(peeked, in: "range", hint: "name a second variable")
                }
            default:
                guard pipeline.variables.count == 1 else {
                    throw unexpected(mark, in: "range", hint: "set the variables with \":=\"")
                }
                // No declaration: the variable is an operand.
                index = start
                pipeline.variables = []
                return
            }
        }
    }

    private mutating func readCommand(_ place: String, isFirst: Bool) throws(TemplateError) -> Pipeline.Command {
        let first = try readOperand(place)
        var arguments: [Operand] = []
        while peeked.kind == .space {
            index += 1
            switch peeked.kind {
            case .close, .rightParenthesis, .pipe, .comma, .declare, .assign, .end: break
            default: arguments.append(try readArgument(place))
            }
        }
        switch peeked.kind {
        case .close, .rightParenthesis, .pipe: break
        default: throw unexpected(peeked, in: "an operand", hint: "separate arguments by spaces")
        }
        try check(first, arguments: arguments.count + (isFirst ? 0 : 1), isFirst: isFirst)
        return Pipeline.Command(first: first, arguments: arguments)
    }

    /// Reads an operand that is no command: a function there is called without arguments.
    private mutating func readArgument(_ place: String) throws(TemplateError) -> Operand {
        let operand = try readOperand(place)
        if case .function(let function) = operand.term { try check(function, arguments: 0, at: operand.offset) }
        return operand
    }

    private mutating func readOperand(_ place: String) throws(TemplateError) -> Operand {
        let token = nextWord()
        var operand = Operand(term: try term(token, place), offset: token.offset)
        if case .field(let name) = token.kind { operand.fields.append(.init(name: name, offset: token.offset)) }
        while case .field(let name) = peeked.kind {
            operand.fields.append(.init(name: name, offset: peeked.offset))
            index += 1
        }
        if !operand.fields.isEmpty { try checkChain(operand, token) }
        return operand
    }

    private mutating func term(_ token: Token, _ place: String) throws(TemplateError) -> Operand.Term {
        switch token.kind {
        case .dot, .field: return .dot
        case .constant(let term): return term
        case .variable(let name):
            try checkVariable(name, at: token)
            return .variable(name)
        case .identifier(let name):
            guard let function = functions[name] else {
                let names = functions.keys.sorted().joined(separator: ", ")
                throw source.error(at: token.offset, "unknown function \"\(name)\"", hint: "there are \(names)")
            }
            return .function(function)
        case .leftParenthesis:
            return try nested(at: token.offset) { (parser) throws(TemplateError) in
                let pipeline = try parser.readPipeline("parentheses", until: .rightParenthesis)
                return .pipeline(pipeline)
            }
        default: throw unexpected(token, in: place)
        }
    }

    // MARK: Checks

    private func checkVariable(_ name: String, at token: Token) throws(TemplateError) {
        guard !variables.contains(name) else { return }
        let hint = "declare it before with {{\(name) := ...}}"
        throw source.error(at: token.offset, "undefined variable \"\(name)\"", hint: hint)
    }

    /// Constants and a dot alone have no fields.
    private func checkChain(_ operand: Operand, _ token: Token) throws(TemplateError) {
        switch token.kind {
        case .constant, .dot:
            throw source.error(at: operand.fields.first?.offset ?? token.offset, "\(token.words) has no fields")
        default: return
        }
    }

    /// Only functions take arguments and what is piped into them.
    private func check(_ first: Operand, arguments: Int, isFirst: Bool) throws(TemplateError) {
        if case .none = first.term {
            throw source.error(at: first.offset, "nil is no value of its own", hint: "only a function takes it")
        }
        if case .function(let function) = first.term {
            try check(function, arguments: first.fields.isEmpty ? arguments : 0, at: first.offset)
            if first.fields.isEmpty { return }
        }
        guard arguments == 0 else {
            let what = isFirst ? "arguments are given to" : "a value is piped into"
            throw source.error(at: first.offset, "\(what) something that is no function")
        }
    }

    func check(_ function: TemplateFunction, arguments: Int, at offset: Int) throws(TemplateError) {
        guard !function.arguments.contains(arguments) else { return }
        throw source.error(
            at: offset,
            "\(function.name) takes \(function.arity) and is given \(arguments)",
            hint: "write it as \(function.usage)"
        )
    }
}
