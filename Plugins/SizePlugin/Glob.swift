/// A shell pattern for one name: `*`, `?`, `[a-z]`, `[!a-z]`, and `\` before a character that stands for itself.
struct Glob {
    private enum Part {
        case one(Character)
        case any
        case star
        case set([ClosedRange<Character>], isNegated: Bool)

        func matches(_ character: Character) -> Bool {
            switch self {
            case .one(let wanted): wanted == character
            case .any: true
            case .star: false
            case .set(let ranges, let isNegated): ranges.contains { $0.contains(character) } != isNegated
            }
        }
    }

    private let parts: [Part]

    init(_ pattern: [Character]) {
        var (parts, rest) = ([Part](), pattern[...])
        while let character = rest.popFirst() {
            switch character {
            case "*": parts.append(.star)
            case "?": parts.append(.any)
            case "\\": parts.append(.one(rest.popFirst() ?? "\\"))
            case "[": parts.append(Self.readSet(&rest) ?? .one("["))
            default: parts.append(.one(character))
            }
        }
        self.parts = parts
    }

    /// Reads what stands behind `[`; nil when no `]` ends it.
    private static func readSet(_ rest: inout ArraySlice<Character>) -> Part? {
        var inside = rest
        let isNegated = inside.first == "!" || inside.first == "^"
        if isNegated { inside.removeFirst() }
        var ranges: [ClosedRange<Character>] = []
        while let low = inside.popFirst() {
            if low == "]", !ranges.isEmpty {
                rest = inside
                return .set(ranges, isNegated: isNegated)
            }
            var high = low
            if inside.first == "-", let end = inside.dropFirst().first, end != "]" {
                high = end
                inside = inside.dropFirst(2)
            }
            ranges.append(low <= high ? low...high : low...low)
        }
        return nil
    }

    /// Whether the whole name matches; in time that grows with pattern times name.
    func matches(_ name: [Character]) -> Bool {
        var reachable = Self.closed([0], parts)
        for character in name {
            var next: Set<Int> = []
            for index in reachable where index < parts.count {
                if case .star = parts[index] {
                    next.insert(index)
                } else if parts[index].matches(character) {
                    next.insert(index + 1)
                }
            }
            reachable = Self.closed(next, parts)
        }
        return reachable.contains(parts.count)
    }

    /// The places reached, and those that follow over stars that match nothing.
    private static func closed(_ reachable: Set<Int>, _ parts: [Part]) -> Set<Int> {
        var all = reachable
        for index in parts.indices where all.contains(index) {
            if case .star = parts[index] { all.insert(index + 1) }
        }
        return all
    }
}
