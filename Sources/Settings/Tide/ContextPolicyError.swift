/// Contexts of which the configuration says two things that exclude each other.
public struct ContextPolicyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The contexts, in order.
    public var contexts: [String]

    /// A clash over contexts.
    public init(contexts: [String]) {
        self.contexts = contexts
    }

    /// One line for operators.
    public var description: String {
        let names = contexts.map { "`\($0)`" }.joined(separator: ", ")
        return "contexts must be only one of required, required if present and optional: \(names)"
    }
}
