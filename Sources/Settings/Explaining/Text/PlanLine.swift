/// One line of a plan: words, and values of the configuration as they are.
struct PlanLine: Hashable, ExpressibleByStringInterpolation {
    /// A part of a line.
    enum Part: Hashable {
        case words(String)
        case value(String)
    }

    /// Collects the parts of a literal: what is interpolated is a value, unless it says that it is words.
    struct StringInterpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { parts.append(.words(literal)) }
        }

        mutating func appendInterpolation(_ value: String) {
            parts.append(.value(value))
        }

        mutating func appendInterpolation(words: String) {
            appendLiteral(words)
        }
    }

    var parts: [Part]

    init(parts: [Part]) {
        self.parts = parts
    }

    init(stringLiteral value: String) {
        parts = [.words(value)]
    }

    init(stringInterpolation: StringInterpolation) {
        parts = stringInterpolation.parts
    }

    /// Adds to a line.
    static func += (line: inout PlanLine, rest: PlanLine) {
        line.parts += rest.parts
    }

    /// The line as it is.
    var plain: String {
        parts.map { part in
            switch part {
            case .words(let text), .value(let text): text
            }
        }.joined()
    }

    /// The line in Markdown: values are code, in which nothing is a command or a mention.
    var markdown: String {
        parts.map { part in
            switch part {
            case .words(let text): text
            case .value(let text): Self.code(text)
            }
        }.joined()
    }

    private static func code(_ text: String) -> String {
        let text = text.replacing("\r", with: " ").replacing("\n", with: " ")
        var (run, longest) = (0, 0)
        for character in text {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        guard longest > 0 else { return "`\(text)`" }
        let fence = String(repeating: "`", count: longest + 1)
        return "\(fence) \(text) \(fence)"
    }
}
