/// The way to a section in a file: `tide.queries[]`.
struct ReferencePath: Hashable, CustomStringConvertible {
    enum Step: Hashable {
        /// A declared key.
        case key(String)
        /// An element of a list.
        case element
        /// An entry of a map, with a key that stands for any.
        case entry(sample: String)
    }

    private(set) var steps: [Step] = []

    func appending(_ step: Step) -> ReferencePath {
        var path = self
        path.steps.append(step)
        return path
    }

    var description: String {
        steps.reduce("") { text, step in
            switch step {
            case .key(let name): text.isEmpty ? name : "\(text).\(name)"
            case .element: "\(text)[]"
            case .entry: "\(text).*"
            }
        }
    }

    /// The lines of a section with those of all that is around it.
    func nesting(_ lines: [String]) -> [String] {
        var lines = lines
        var isList = false
        for step in steps.reversed() {
            switch step {
            case .key(let name), .entry(let name):
                lines = ["\(name):"] + (isList ? lines : lines.map { "  \($0)" })
                isList = false
            case .element:
                lines = lines.enumerated().map { $0 == 0 ? "- \($1)" : "  \($1)" }
                isList = true
            }
        }
        return lines
    }
}

extension ValueSchema {
    /// The sections in this form, with the ways to them.
    func sections(at path: ReferencePath) -> [(path: ReferencePath, section: any ConfigurationSection.Type)] {
        switch self {
        case .any, .bool, .integer, .number, .string, .choice: []
        case .section(let section): [(path, section)]
        case .list(let element): element.sections(at: path.appending(.element))
        case .map(let keys, let value):
            value.sections(at: path.appending(.entry(sample: Self.sample(of: keys))))
        case .either(let forms): forms.flatMap { $0.sections(at: path) }
        }
    }

    /// A key of a map, by what its keys are in words.
    private static func sample(of keys: String) -> String {
        keys.hasPrefix("`ORG/REPO`") ? "kubernetes/test-infra" : keys.hasPrefix("`ORG`") ? "kubernetes" : "NAME"
    }
}
