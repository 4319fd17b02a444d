/// What `len`, `index` and `slice` give; texts count in bytes, as Go's do.
enum Collections {
    static func count(_ value: TemplateValue) throws(TemplateFunctionError) -> Int {
        switch value {
        case .string(let text): return text.utf8.count
        case .list(let elements): return elements.count
        case .map(let members, _): return members.count
        default: throw TemplateFunctionError("\(value.kind) has no length")
        }
    }

    static func element(_ key: TemplateValue, of value: TemplateValue) throws(TemplateFunctionError) -> TemplateValue {
        switch value {
        case .list(let elements): return elements[try position(key, below: elements.count)]
        case .string(let text):
            let bytes = Array(text.utf8)
            return .int(Int(bytes[try position(key, below: bytes.count)]))
        case .map(let members, let zero):
            guard case .string(let name) = key else {
                throw TemplateFunctionError("a map is indexed by a text, not by \(key.kind)")
            }
            return members[name] ?? zero
        default: throw TemplateFunctionError("\(value.kind) can't be indexed")
        }
    }

    static func slice(
        _ value: TemplateValue,
        bounds: [TemplateValue]
    ) throws(TemplateFunctionError) -> TemplateValue {
        switch value {
        case .string(let text):
            guard bounds.count <= 2 else { throw TemplateFunctionError("a text is sliced by two positions at most") }
            let bytes = Array(text.utf8)
            return .string(String(decoding: bytes[try range(bounds, count: bytes.count)], as: UTF8.self))
        case .list(let elements):
            return .list(Array(elements[try range(bounds, count: elements.count)]))
        default: throw TemplateFunctionError("\(value.kind) can't be sliced")
        }
    }

    private static func range(
        _ bounds: [TemplateValue],
        count: Int
    ) throws(TemplateFunctionError) -> Range<Int> {
        var positions: [Int] = []
        for bound in bounds { positions.append(try position(bound, below: count + 1)) }
        let from = positions.first ?? 0
        let to = positions.count > 1 ? positions[1] : count
        let capacity = positions.count > 2 ? positions[2] : count
        guard from <= to, to <= capacity else { throw TemplateFunctionError("a slice ends before it begins") }
        return from..<to
    }

    private static func position(_ key: TemplateValue, below count: Int) throws(TemplateFunctionError) -> Int {
        guard case .int(let position) = key else {
            throw TemplateFunctionError("a position is an integer, not \(key.kind)")
        }
        guard (0..<count).contains(position) else {
            throw TemplateFunctionError("the position \(position) is out of range; positions go from 0 to \(count - 1)")
        }
        return position
    }
}
