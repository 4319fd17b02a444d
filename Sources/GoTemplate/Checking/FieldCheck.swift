/// Looks for every field that a template names, with the types that a sample has.
///
/// Nothing is decided: both sides of a branch are looked at, and what depends on real values is unknown (nil), of which
/// every field may be asked.
struct FieldCheck {
    private let template: Template
    private var variables: [(name: String, value: TemplateValue?)]
    /// The templates that were looked at: each is, for the first place that calls it.
    private var visited: Set<String> = []
    private var depth = 0

    init(_ template: Template, _ sample: TemplateValue) {
        self.template = template
        variables = [("$", sample)]
    }

    /// - Throws: the first field that a value does not have.
    mutating func run() throws(TemplateError) {
        try run(template.nodes, variables.first?.value)
    }

    private mutating func run(_ nodes: [Node], _ dot: TemplateValue?) throws(TemplateError) {
        let scope = variables.count
        defer { variables.removeSubrange(scope...) }
        for node in nodes {
            switch node {
            case .text, .breakLoop, .continueLoop: break
            case .action(let pipeline): _ = try value(of: pipeline, dot)
            case .branch(let branch): try run(branch, dot)
            case .call(let call): try run(call, dot)
            }
        }
    }

    private mutating func run(_ branch: Branch, _ dot: TemplateValue?) throws(TemplateError) {
        let scope = variables.count
        defer { variables.removeSubrange(scope...) }
        let value = try value(of: branch.pipeline, dot)
        switch branch.kind {
        case .if: try run(branch.body, dot)
        case .with: try run(branch.body, value)
        case .range:
            let element = Self.element(of: value)
            if let name = branch.pipeline.variables.last { assign(name, element) }
            if branch.pipeline.variables.count == 2, let name = branch.pipeline.variables.first { assign(name, nil) }
            try run(branch.body, element)
        }
        try run(branch.otherwise, dot)
    }

    private mutating func run(_ call: TemplateCall, _ dot: TemplateValue?) throws(TemplateError) {
        var value: TemplateValue? = .missing
        if let pipeline = call.pipeline { value = try self.value(of: pipeline, dot) }
        guard visited.insert(call.name).inserted, let nodes = template.definitions[call.name] else { return }
        guard depth < template.limits.depth else {
            throw template.source.error(at: call.offset, "templates call each other too deep")
        }
        depth += 1
        let outer = variables
        variables = [("$", value)]
        defer {
            variables = outer
            depth -= 1
        }
        try run(nodes, value)
    }

    // MARK: Values

    private mutating func value(of pipeline: Pipeline, _ dot: TemplateValue?) throws(TemplateError) -> TemplateValue? {
        var value: TemplateValue?
        for command in pipeline.commands {
            value = try self.value(of: command.first, arguments: command.arguments, dot)
        }
        for name in pipeline.variables {
            // What another branch assigns may be of another type.
            if pipeline.isAssignment { assign(name, nil) } else { variables.append((name, value)) }
        }
        return value
    }

    private mutating func assign(_ name: String, _ value: TemplateValue?) {
        guard let index = variables.lastIndex(where: { $0.name == name }) else { return }
        variables[index].value = value
    }

    private mutating func value(
        of operand: Operand,
        arguments: [Operand] = [],
        _ dot: TemplateValue?
    ) throws(TemplateError) -> TemplateValue? {
        var values: [TemplateValue?] = []
        for argument in arguments { values.append(try value(of: argument, dot)) }
        var value: TemplateValue?
        switch operand.term {
        case .dot: value = dot
        case .none: value = .missing
        case .value(let constant): value = constant
        case .variable(let name): value = variables.last { $0.name == name }?.value
        case .function(let function):
            if function.name == "index", values.count == 2 { value = Self.element(of: values.first ?? nil) }
        case .pipeline(let pipeline): value = try self.value(of: pipeline, dot)
        }
        for field in operand.fields {
            guard let known = value else { return nil }
            value = try Self.isUnknown(known) ? nil : template.source.value(of: field, in: known)
        }
        return value
    }

    private static func element(of value: TemplateValue?) -> TemplateValue? {
        if case .list(let elements) = value { elements.first } else { nil }
    }

    private static func isUnknown(_ value: TemplateValue) -> Bool {
        switch value {
        case .missing, .null, .map: true
        default: false
        }
    }
}
