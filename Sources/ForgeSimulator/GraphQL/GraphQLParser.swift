/// Reads a GraphQL document with operations and fragments.
struct GraphQLParser {
    typealias Document = GraphQLDocument

    /// How deep selections and values may be nested.
    private static let deepest = 64

    private var tokens: ArraySlice<GraphQLLexer.Token>
    private var depth = 0

    /// - Throws: Where the text is no such document.
    static func parse(_ text: String) throws(GraphQLError) -> Document {
        var parser = GraphQLParser(tokens: try GraphQLLexer.tokens(text)[...])
        var document = Document()
        while !parser.tokens.isEmpty {
            if parser.skip(name: "fragment") {
                let name = try parser.name()
                try parser.expect(name: "on")
                let type = try parser.name()
                _ = try parser.directives()
                document.fragments[name] = .init(type: type, selections: try parser.selections())
            } else {
                document.operations.append(try parser.operation())
            }
        }
        guard !document.operations.isEmpty else {
            throw .invalid("A query attribute must be specified and must be a string.")
        }
        return document
    }

    // MARK: Tokens

    private mutating func skip(_ punctuator: String) -> Bool {
        guard tokens.first == .punctuator(punctuator) else { return false }
        tokens.removeFirst()
        return true
    }

    private mutating func skip(name: String) -> Bool {
        guard tokens.first == .name(name) else { return false }
        tokens.removeFirst()
        return true
    }

    private mutating func expect(_ punctuator: String) throws(GraphQLError) {
        guard skip(punctuator) else { throw unexpected("\"\(punctuator)\"") }
    }

    private mutating func expect(name: String) throws(GraphQLError) {
        guard skip(name: name) else { throw unexpected("\"\(name)\"") }
    }

    private mutating func name() throws(GraphQLError) -> String {
        guard case .name(let name)? = tokens.first else { throw unexpected("a name") }
        tokens.removeFirst()
        return name
    }

    private func unexpected(_ wanted: String) -> GraphQLError {
        let found = tokens.first.map { "\($0)" } ?? "the end"
        return .invalid("Parse error: expected \(wanted), found \(found)")
    }

    // MARK: Operations

    private mutating func operation() throws(GraphQLError) -> Document.Operation {
        if tokens.first == .punctuator("{") {
            return .init(isMutation: false, name: nil, variables: [], selections: try selections())
        }
        let isMutation = skip(name: "mutation")
        if !isMutation { try expect(name: "query") }
        var name: String?
        if case .name(let given)? = tokens.first {
            name = given
            tokens.removeFirst()
        }
        var variables: [Document.Variable] = []
        if skip("(") {
            while !skip(")") { variables.append(try variable()) }
        }
        _ = try directives()
        return .init(isMutation: isMutation, name: name, variables: variables, selections: try selections())
    }

    private mutating func variable() throws(GraphQLError) -> Document.Variable {
        try expect("$")
        let name = try name()
        try expect(":")
        let isRequired = try type()
        let fallback: Document.Value? = skip("=") ? try value() : nil
        return .init(name: name, isRequired: isRequired && fallback == nil, fallback: fallback)
    }

    /// Reads a type, whose only part that matters here is whether it may be null.
    private mutating func type() throws(GraphQLError) -> Bool {
        if skip("[") {
            _ = try type()
            try expect("]")
        } else {
            _ = try name()
        }
        return skip("!")
    }

    private mutating func selections() throws(GraphQLError) -> [Document.Selection] {
        try expect("{")
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw .invalid("The query is nested too deep.") }
        var selections: [Document.Selection] = []
        while !skip("}") { selections.append(try selection()) }
        return selections
    }

    private mutating func selection() throws(GraphQLError) -> Document.Selection {
        guard skip("...") else { return .field(try field()) }
        if skip(name: "on") {
            let type = try name()
            return .inline(on: type, try directives(), try selections())
        }
        if case .name(let name)? = tokens.first {
            tokens.removeFirst()
            return .fragment(name, try directives())
        }
        return .inline(on: nil, try directives(), try selections())
    }

    private mutating func field() throws(GraphQLError) -> Document.Field {
        let first = try name()
        let name = skip(":") ? try name() : first
        let arguments = try arguments()
        let directives = try directives()
        let nested = tokens.first == .punctuator("{") ? try selections() : []
        return .init(key: first, name: name, arguments: arguments, directives: directives, selections: nested)
    }

    private mutating func arguments() throws(GraphQLError) -> [String: Document.Value] {
        var arguments: [String: Document.Value] = [:]
        guard skip("(") else { return arguments }
        while !skip(")") {
            let name = try name()
            try expect(":")
            arguments[name] = try value()
        }
        return arguments
    }

    private mutating func directives() throws(GraphQLError) -> [Document.Directive] {
        var directives: [Document.Directive] = []
        while skip("@") { directives.append(.init(name: try name(), arguments: try arguments())) }
        return directives
    }

    private mutating func value() throws(GraphQLError) -> Document.Value {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw .invalid("The query is nested too deep.") }
        if skip("$") { return .variable(try name()) }
        if skip("[") {
            var list: [Document.Value] = []
            while !skip("]") { list.append(try value()) }
            return .list(list)
        }
        if skip("{") {
            var members: [String: Document.Value] = [:]
            while !skip("}") {
                let name = try name()
                try expect(":")
                members[name] = try value()
            }
            return .object(members)
        }
        return .constant(try scalar())
    }

    private mutating func scalar() throws(GraphQLError) -> JSON {
        switch tokens.popFirst() {
        case .string(let text): return .string(text)
        case .number(let text):
            if let value = Int(text) { return .int(value) }
            guard let value = Double(text) else { throw .invalid("Parse error: \(text) is no number") }
            return .double(value)
        case .name("true"): return true
        case .name("false"): return false
        case .name("null"): return nil
        case .name(let name): return .string(name)
        case .punctuator, nil: throw unexpected("a value")
        }
    }
}
