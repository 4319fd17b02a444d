extension Execution {
    /// The value of a pipeline, which its variables get too.
    mutating func evaluate(_ pipeline: Pipeline, _ dot: TemplateValue) throws(TemplateError) -> TemplateValue {
        var value: TemplateValue?
        for command in pipeline.commands {
            value = try evaluate(command, piped: value, dot)
        }
        for name in pipeline.variables {
            if pipeline.isAssignment {
                assign(name, value ?? .missing)
            } else {
                variables.append(Variable(name: name, value: value ?? .missing))
            }
        }
        return value ?? .missing
    }

    /// Gives the newest variable of a name another value.
    mutating func assign(_ name: String, _ value: TemplateValue) {
        guard let index = variables.lastIndex(where: { $0.name == name }) else { return }
        variables[index].value = value
    }

    private mutating func evaluate(
        _ command: Pipeline.Command,
        piped: TemplateValue?,
        _ dot: TemplateValue
    ) throws(TemplateError) -> TemplateValue {
        try step(at: command.first.offset)
        guard case .function(let function) = command.first.term, command.first.fields.isEmpty else {
            return try evaluate(command.first, dot)
        }
        return try call(function, command.arguments, piped: piped, at: command.first.offset, dot)
    }

    private mutating func evaluate(_ operand: Operand, _ dot: TemplateValue) throws(TemplateError) -> TemplateValue {
        var value = try evaluate(operand.term, at: operand.offset, dot)
        for field in operand.fields {
            value = try source.value(of: field, in: value)
        }
        return value
    }

    private mutating func evaluate(
        _ term: Operand.Term,
        at offset: Int,
        _ dot: TemplateValue
    ) throws(TemplateError) -> TemplateValue {
        switch term {
        case .dot: return dot
        case .none: return .missing
        case .value(let value): return value
        case .variable(let name):
            guard let variable = variables.last(where: { $0.name == name }) else {
                throw source.error(at: offset, "undefined variable \"\(name)\"")
            }
            return variable.value
        case .function(let function): return try call(function, [], piped: nil, at: offset, dot)
        case .pipeline(let pipeline):
            return try nested(at: offset) { (execution) throws(TemplateError) in
                try execution.evaluate(pipeline, dot)
            }
        }
    }

    private mutating func call(
        _ function: TemplateFunction,
        _ arguments: [Operand],
        piped: TemplateValue?,
        at offset: Int,
        _ dot: TemplateValue
    ) throws(TemplateError) -> TemplateValue {
        var values: [TemplateValue] = []
        for argument in arguments {
            values.append(try evaluate(argument, dot))
            if case .upTo(let truth) = function.body, let last = values.last, last.isTrue == truth { return last }
        }
        if let piped { values.append(piped) }
        guard case .eager(let body) = function.body else { return values.last ?? .missing }
        let value: TemplateValue
        do throws(TemplateFunctionError) {
            value = try body(values)
        } catch {
            throw source.error(at: offset, error.message, hint: "\(function.name) is written \(function.usage)")
        }
        if case .string(let text) = value {
            guard text.utf8.count <= limits.output else {
                throw source.error(at: offset, "the text that \(function.name) gives is too long")
            }
            try step(at: offset, text.utf8.count)
        }
        return value
    }
}
