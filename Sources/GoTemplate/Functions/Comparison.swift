/// How the comparing functions order values: only those of one basic kind can be compared.
enum Comparison {
    static func areEqual(_ a: TemplateValue, _ b: TemplateValue) throws(TemplateFunctionError) -> Bool {
        switch (a, b) {
        case (.bool(let a), .bool(let b)): return a == b
        case (.int(let a), .int(let b)): return a == b
        case (.double(let a), .double(let b)): return a == b
        case (.string(let a), .string(let b)): return a.utf8.elementsEqual(b.utf8)
        case (.list, _), (.map, _): throw TemplateFunctionError("\(a.kind) can't be compared")
        case (_, .list), (_, .map): throw TemplateFunctionError("\(b.kind) can't be compared")
        case (.missing, .null), (.null, .missing): return true
        case (.missing, _), (_, .missing), (.null, _), (_, .null), (.record, .record): return a == b
        default: throw incompatible(a, b)
        }
    }

    static func isLess(_ a: TemplateValue, _ b: TemplateValue) throws(TemplateFunctionError) -> Bool {
        switch (a, b) {
        case (.int(let a), .int(let b)): return a < b
        case (.double(let a), .double(let b)): return a < b
        case (.string(let a), .string(let b)): return a.utf8.lexicographicallyPrecedes(b.utf8)
        case (.int, _), (.double, _), (.string, _): throw incompatible(a, b)
        default: throw TemplateFunctionError("\(a.kind) has no order")
        }
    }

    private static func incompatible(_ a: TemplateValue, _ b: TemplateValue) -> TemplateFunctionError {
        TemplateFunctionError("\(a.kind) can't be compared with \(b.kind)")
    }
}
