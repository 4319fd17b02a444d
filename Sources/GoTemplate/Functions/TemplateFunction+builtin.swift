extension TemplateFunction {
    /// The functions of Go's [text/template](https://pkg.go.dev/text/template#hdr-Functions), without `call`.
    static let builtin: [TemplateFunction] = logic + comparisons + collections + texts

    private static let logic = [
        TemplateFunction("and VALUE...", arguments: 1...Int.max, .upTo(false)),
        TemplateFunction("or VALUE...", arguments: 1...Int.max, .upTo(true)),
        TemplateFunction("not VALUE", arguments: 1...1) { (values) throws(TemplateFunctionError) in
            .bool(!values[at: 0].isTrue)
        },
    ]

    private static let comparisons = [
        TemplateFunction("eq VALUE OTHER...", arguments: 2...Int.max) { (values) throws(TemplateFunctionError) in
            for other in values.dropFirst() where try Comparison.areEqual(values[at: 0], other) { return true }
            return false
        },
        TemplateFunction("ne VALUE OTHER", arguments: 2...2) { (values) throws(TemplateFunctionError) in
            .bool(try !Comparison.areEqual(values[at: 0], values[at: 1]))
        },
        TemplateFunction("lt VALUE OTHER", arguments: 2...2) { (values) throws(TemplateFunctionError) in
            .bool(try Comparison.isLess(values[at: 0], values[at: 1]))
        },
        TemplateFunction("le VALUE OTHER", arguments: 2...2) { (values) throws(TemplateFunctionError) in
            .bool(try !Comparison.isLess(values[at: 1], values[at: 0]))
        },
        TemplateFunction("gt VALUE OTHER", arguments: 2...2) { (values) throws(TemplateFunctionError) in
            .bool(try Comparison.isLess(values[at: 1], values[at: 0]))
        },
        TemplateFunction("ge VALUE OTHER", arguments: 2...2) { (values) throws(TemplateFunctionError) in
            .bool(try !Comparison.isLess(values[at: 0], values[at: 1]))
        },
    ]

    private static let collections = [
        TemplateFunction("len VALUE", arguments: 1...1) { (values) throws(TemplateFunctionError) in
            .int(try Collections.count(values[at: 0]))
        },
        TemplateFunction("index VALUE KEY...", arguments: 1...Int.max) { (values) throws(TemplateFunctionError) in
            var value = values[at: 0]
            for key in values.dropFirst() { value = try Collections.element(key, of: value) }
            return value
        },
        TemplateFunction("slice VALUE FROM TO", arguments: 1...4) { (values) throws(TemplateFunctionError) in
            try Collections.slice(values[at: 0], bounds: Array(values.dropFirst()))
        },
    ]

    private static let texts = [
        TemplateFunction("print VALUE...", arguments: 0...Int.max) { (values) throws(TemplateFunctionError) in
            .string(GoFormat.print(values))
        },
        TemplateFunction("println VALUE...", arguments: 0...Int.max) { (values) throws(TemplateFunctionError) in
            .string(GoFormat.printLine(values))
        },
        TemplateFunction("printf FORMAT VALUE...", arguments: 1...Int.max) { (values) throws(TemplateFunctionError) in
            guard case .string(let format) = values[at: 0] else {
                throw TemplateFunctionError("printf takes a text first, not \(values[at: 0].kind)")
            }
            return .string(try Printf.text(format, Array(values.dropFirst())))
        },
        TemplateFunction("html VALUE...", arguments: 0...Int.max) { (values) throws(TemplateFunctionError) in
            .string(Escaping.html(GoFormat.joined(values)))
        },
        TemplateFunction("js VALUE...", arguments: 0...Int.max) { (values) throws(TemplateFunctionError) in
            .string(Escaping.javaScript(GoFormat.joined(values)))
        },
        TemplateFunction("urlquery VALUE...", arguments: 0...Int.max) { (values) throws(TemplateFunctionError) in
            .string(Escaping.urlQuery(GoFormat.joined(values)))
        },
    ]

    /// `replace OLD NEW TEXT`, which Prow adds to the templates of Jenkins' addresses.
    public static let replace = TemplateFunction("replace OLD NEW TEXT", arguments: 3...3) {
        (values) throws(TemplateFunctionError) in
        guard case .string(let old) = values[at: 0], case .string(let new) = values[at: 1],
            case .string(let text) = values[at: 2]
        else { throw TemplateFunctionError("replace takes three texts") }
        return .string(text.replacing(old, with: new))
    }
}

extension Array<TemplateValue> {
    /// The value at a position; no value behind the end.
    subscript(at position: Int) -> TemplateValue {
        indices.contains(position) ? self[position] : .missing
    }
}
