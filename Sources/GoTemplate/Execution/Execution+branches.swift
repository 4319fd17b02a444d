extension Execution {
    /// Renders one side of a branch; the variables of its pipeline live as long as it does.
    mutating func run(_ branch: Branch, _ dot: TemplateValue) throws(TemplateError) -> Flow {
        let scope = variables.count
        defer { variables.removeSubrange(scope...) }
        return try nested(at: branch.pipeline.offset) { (execution) throws(TemplateError) in
            let value = try execution.evaluate(branch.pipeline, dot)
            switch branch.kind {
            case .if: return try execution.run(value.isTrue ? branch.body : branch.otherwise, dot)
            case .with where value.isTrue: return try execution.run(branch.body, value)
            case .with: return try execution.run(branch.otherwise, dot)
            case .range: return try execution.loop(branch, over: value, dot)
            }
        }
    }

    private mutating func loop(
        _ branch: Branch,
        over value: TemplateValue,
        _ dot: TemplateValue
    ) throws(TemplateError) -> Flow {
        switch value {
        case .list(let elements):
            let rounds = elements.enumerated().lazy.map { (TemplateValue.int($0.offset), $0.element) }
            return try loop(branch, rounds, dot)
        case .map(let members, _):
            return try loop(branch, GoFormat.sorted(members).lazy.map { (TemplateValue.string($0.key), $0.value) }, dot)
        case .int(let count):
            return try loop(branch, (0..<max(0, count)).lazy.map { (TemplateValue.int($0), .int($0)) }, dot)
        case .missing:
            return try run(branch.otherwise, dot)
        default:
            let hint = "range takes a list, a map or an integer"
            throw source.error(at: branch.pipeline.offset, "\(value.kind) can't be ranged over", hint: hint)
        }
    }

    private mutating func loop(
        _ branch: Branch,
        _ rounds: some Sequence<(TemplateValue, TemplateValue)>,
        _ dot: TemplateValue
    ) throws(TemplateError) -> Flow {
        var isEmpty = true
        for (key, element) in rounds {
            isEmpty = false
            try step(at: branch.pipeline.offset)
            setRound(branch.pipeline, key, element)
            let flow = try run(branch.body, element)
            if case .leaveLoop = flow { break }
        }
        return isEmpty ? try run(branch.otherwise, dot) : .goOn
    }

    /// One variable is the element, two are the key and the element.
    private mutating func setRound(_ pipeline: Pipeline, _ key: TemplateValue, _ element: TemplateValue) {
        if let name = pipeline.variables.last { assign(name, element) }
        if pipeline.variables.count == 2, let name = pipeline.variables.first { assign(name, key) }
    }
}
