import TestSupport

/// A random shape of a value: what a section type would ask for.
indirect enum Shape: Sendable {
    case bool, int, double, string, node, picky
    case list(Shape)
    case map(Shape)
    case section([Member])
    case either(Shape, Shape)

    /// A key of a section.
    struct Member: Sendable {
        var key: String
        var shape: Shape
        var isRequired: Bool
    }

    static func random(_ random: inout SeededGenerator, depth: Int = 0) -> Shape {
        switch depth > 3 ? random.below(6) : random.below(14) {
        case 0: return .bool
        case 1: return .int
        case 2: return .double
        case 3: return .string
        case 4: return .node
        case 5: return .picky
        case 6, 7: return .list(.random(&random, depth: depth + 1))
        case 8: return .map(.random(&random, depth: depth + 1))
        case 9: return .either(.random(&random, depth: depth + 1), .random(&random, depth: depth + 1))
        default:
            let members = (0..<random.below(6)).map { _ in
                let key = random.one(of: RandomYAML.keys)
                let shape = Shape.random(&random, depth: depth + 1)
                return Member(key: key, shape: shape, isRequired: random.once(in: 3))
            }
            return .section(members)
        }
    }
}
