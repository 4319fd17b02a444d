/// Answers one operation of a document.
struct GraphQLExecutor {
    private let fragments: [String: GraphQLDocument.Fragment]
    private var variables: [String: JSON] = [:]
    private var errors: [JSON] = []

    private init(_ document: GraphQLDocument) {
        fragments = document.fragments
    }

    /// - Parameter roots: The objects that queries and mutations select from.
    /// - Returns: The whole answer: `data`, `errors` or both.
    static func execute(
        _ text: String,
        variables: JSON,
        operation name: String?,
        query: GraphQLObject,
        mutation: GraphQLObject
    ) async -> JSON {
        do {
            let document = try GraphQLParser.parse(text)
            var executor = GraphQLExecutor(document)
            guard let operation = document.operations.first(where: { name == nil || $0.name == name }) else {
                throw GraphQLError.invalid("No operation named \"\(name ?? "")\"")
            }
            try executor.bind(operation.variables, variables)
            let root = operation.isMutation ? mutation : query
            let data = try await executor.select(operation.selections, from: root, path: [])
            guard !executor.errors.isEmpty else { return ["data": data] }
            return ["data": data, "errors": .array(executor.errors)]
        } catch let error as GraphQLError {
            return ["errors": [error.json(path: [])]]
        } catch {
            return ["errors": [["message": .string("Something went wrong: \(error)")]]]
        }
    }

    private mutating func bind(_ declared: [GraphQLDocument.Variable], _ given: JSON) throws(GraphQLError) {
        for variable in declared {
            if let value = given[variable.name] {
                variables[variable.name] = value
            } else if let fallback = variable.fallback {
                variables[variable.name] = try value(fallback)
            }
            if variable.isRequired, variables[variable.name]?.isNull ?? true {
                throw .invalid("Variable $\(variable.name) of a type that can't be null was provided invalid value")
            }
            if variables[variable.name] == nil { variables[variable.name] = .null }
        }
    }

    private func value(_ value: GraphQLDocument.Value) throws(GraphQLError) -> JSON {
        switch value {
        case .constant(let json): return json
        case .variable(let name):
            guard let bound = variables[name] else { throw .invalid("Variable $\(name) is used but not declared") }
            return bound
        case .list(let values):
            var list: [JSON] = []
            for item in values { list.append(try self.value(item)) }
            return .array(list)
        case .object(let members):
            var object: [String: JSON] = [:]
            for (name, member) in members { object[name] = try self.value(member) }
            return .object(object)
        }
    }

    // MARK: Selections

    private func isIncluded(_ directives: [GraphQLDocument.Directive]) throws(GraphQLError) -> Bool {
        for directive in directives {
            guard ["include", "skip"].contains(directive.name), let condition = directive.arguments["if"] else {
                throw .invalid("Directive @\(directive.name) is not defined")
            }
            if try value(condition).bool != (directive.name == "include") { return false }
        }
        return true
    }

    /// The fields that a selection comes to for an object, those with the same key together.
    private func collect(
        _ selections: [GraphQLDocument.Selection],
        for object: GraphQLObject,
        into fields: inout [(key: String, fields: [GraphQLDocument.Field])]
    ) throws(GraphQLError) {
        for selection in selections {
            switch selection {
            case .field(let field):
                guard try isIncluded(field.directives) else { continue }
                if let index = fields.firstIndex(where: { $0.key == field.key }) {
                    fields[index].fields.append(field)
                } else {
                    fields.append((field.key, [field]))
                }
            case .fragment(let name, let directives):
                guard let fragment = fragments[name] else {
                    throw .invalid("Fragment \(name) was used, but not defined")
                }
                guard try isIncluded(directives), fits(fragment.type, object) else { continue }
                try collect(fragment.selections, for: object, into: &fields)
            case .inline(let type, let directives, let nested):
                guard try isIncluded(directives), type.map({ fits($0, object) }) ?? true else { continue }
                try collect(nested, for: object, into: &fields)
            }
        }
    }

    private func fits(_ type: String, _ object: GraphQLObject) -> Bool {
        object.type == type || object.interfaces.contains(type)
    }

    private mutating func select(
        _ selections: [GraphQLDocument.Selection],
        from object: GraphQLObject,
        path: [JSON]
    ) async throws -> JSON {
        var groups: [(key: String, fields: [GraphQLDocument.Field])] = []
        try collect(selections, for: object, into: &groups)
        var members: [String: JSON] = [:]
        for (key, fields) in groups {
            guard let field = fields.first else { continue }
            members[key] = try await resolve(
                field,
                fields.flatMap(\.selections),
                of: object,
                path: path + [.string(key)]
            )
        }
        return .object(members)
    }

    private mutating func resolve(
        _ field: GraphQLDocument.Field,
        _ selections: [GraphQLDocument.Selection],
        of object: GraphQLObject,
        path: [JSON]
    ) async throws -> JSON {
        if field.name == "__typename" { return .string(object.type) }
        guard let resolver = object.fields[field.name] else {
            throw GraphQLError.invalid("Field '\(field.name)' doesn't exist on type '\(object.type)'")
        }
        var arguments: [String: JSON] = [:]
        for (name, argument) in field.arguments { arguments[name] = try value(argument) }
        do {
            let output = try await resolver(GraphQLArguments(field: field.name, values: arguments))
            return try await json(output, selections, field: field.name, type: object.type, path: path)
        } catch let error as GraphQLError where !error.isFatal {
            errors.append(error.json(path: path))
        } catch let error as ForgeError {
            let type = [403: "FORBIDDEN", 404: "NOT_FOUND"][error.status] ?? "UNPROCESSABLE"
            errors.append(GraphQLError(message: error.description, type: type).json(path: path))
        }
        return .null
    }

    private mutating func json(
        _ output: GraphQLOutput,
        _ selections: [GraphQLDocument.Selection],
        field: String,
        type: String,
        path: [JSON]
    ) async throws -> JSON {
        switch output {
        case .leaf(let value):
            guard value.isNull || selections.isEmpty else {
                throw GraphQLError.invalid("Selections can't be made on scalars (field '\(field)' of type '\(type)')")
            }
            return value
        case .object(let object):
            guard !selections.isEmpty else {
                throw GraphQLError.invalid("Field must have selections (field '\(field)' returns \(object.type))")
            }
            return try await select(selections, from: object, path: path)
        case .list(let outputs):
            var list: [JSON] = []
            for (index, item) in outputs.enumerated() {
                list.append(
                    try await json(item, selections, field: field, type: type, path: path + [.int(index)])
                )
            }
            return .array(list)
        }
    }
}
