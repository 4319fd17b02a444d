/// One rendering of a template.
struct Execution {
    /// What happens after a node.
    enum Flow {
        case goOn, leaveLoop, nextRound
    }

    /// A variable in scope.
    struct Variable {
        let name: String
        var value: TemplateValue
    }

    let source: SourceText
    let definitions: [String: [Node]]
    let limits: TemplateLimits
    var output = ""
    var variables: [Variable] = []
    private var steps = 0
    private var depth = 0

    init(_ template: Template, _ value: TemplateValue) {
        source = template.source
        definitions = template.definitions
        limits = template.limits
        variables = [Variable(name: "$", value: value)]
    }

    /// Renders nodes, whose variables end with them.
    mutating func run(_ nodes: [Node], _ dot: TemplateValue) throws(TemplateError) -> Flow {
        let scope = variables.count
        defer { variables.removeSubrange(scope...) }
        for node in nodes {
            let flow = try run(node, dot)
            guard case .goOn = flow else { return flow }
        }
        return .goOn
    }

    private mutating func run(_ node: Node, _ dot: TemplateValue) throws(TemplateError) -> Flow {
        switch node {
        case .text(let text):
            try write(text, at: 0)
        case .action(let pipeline):
            let value = try evaluate(pipeline, dot)
            if pipeline.variables.isEmpty { try write(GoFormat.text(value), at: pipeline.offset) }
        case .branch(let branch): return try run(branch, dot)
        case .call(let call): try run(call, dot)
        case .breakLoop: return .leaveLoop
        case .continueLoop: return .nextRound
        }
        return .goOn
    }

    private mutating func run(_ call: TemplateCall, _ dot: TemplateValue) throws(TemplateError) {
        try step(at: call.offset)
        var value = TemplateValue.missing
        if let pipeline = call.pipeline { value = try evaluate(pipeline, dot) }
        guard let nodes = definitions[call.name] else {
            throw source.error(at: call.offset, "no template is called \"\(call.name)\"")
        }
        let outer = variables
        variables = [Variable(name: "$", value: value)]
        defer { variables = outer }
        _ = try nested(at: call.offset) { (execution) throws(TemplateError) in
            try execution.run(nodes, value)
        }
    }

    private mutating func write(_ text: String, at offset: Int) throws(TemplateError) {
        guard output.utf8.count + text.utf8.count <= limits.output else {
            throw source.error(at: offset, "the result is longer than \(limits.output) bytes")
        }
        output += text
        try step(at: offset, text.utf8.count)
    }

    // MARK: Limits

    /// Counts a step, and one for every 64 bytes that it makes.
    mutating func step(at offset: Int, _ bytes: Int = 0) throws(TemplateError) {
        steps += 1 + bytes / 64
        guard steps <= limits.steps else {
            throw source.error(at: offset, "rendering takes more than \(limits.steps) steps", hint: "loop over less")
        }
    }

    /// Runs `body` one level deeper.
    mutating func nested<T>(
        at offset: Int,
        _ body: (inout Execution) throws(TemplateError) -> T
    ) throws(TemplateError) -> T {
        guard depth < limits.depth else {
            throw source.error(at: offset, "the template is nested more than \(limits.depth) levels deep")
        }
        depth += 1
        defer { depth -= 1 }
        return try body(&self)
    }
}
