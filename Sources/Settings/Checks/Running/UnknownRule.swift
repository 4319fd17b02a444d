import YAML

/// A name that a flag gives and that is none of a rule or check.
public struct UnknownRule: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name.
    public var name: String
    /// The nearest name that there is.
    public var suggestion: String?

    init(name: String, known: [String]) {
        self.name = name
        self.suggestion = Spelling.nearest(to: name, among: known)
    }

    /// One line for people.
    public var description: String {
        "there is no rule or check `\(name)`" + (suggestion.map { "; did you mean `\($0)`?" } ?? "")
    }
}
