import RE2

/// Tells for which of many matchers changed files make a job run. Each file is looked at once.
struct ChangeIndex: Sendable {
    private enum Condition {
        case anyMatches(Int)
        case anyDiffers(Int)
        case never
    }

    private let conditions: [Condition]
    private let expressions: RegularExpressionSet

    init(_ matchers: [RegexpChangeMatcher]) {
        var numbering = Numbering<RegularExpression>()
        conditions = matchers.map { matcher in
            if let expression = matcher.runIfChanged {
                .anyMatches(numbering.number(of: expression))
            } else if let expression = matcher.skipIfOnlyChanged {
                .anyDiffers(numbering.number(of: expression))
            } else {
                .never
            }
        }
        expressions = RegularExpressionSet(numbering.values)
    }

    /// For each matcher what `RegexpChangeMatcher.shouldRun(changes:)` says.
    func answers(for paths: [String]) -> [Bool] {
        var matches = Array(repeating: 0, count: expressions.expressions.count)
        for path in paths {
            for expression in expressions.matches(path) { matches[expression] += 1 }
        }
        return conditions.map { condition in
            switch condition {
            case .anyMatches(let expression): matches[expression] > 0
            case .anyDiffers(let expression): matches[expression] < paths.count
            case .never: false
            }
        }
    }
}
