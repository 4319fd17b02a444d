/// A YAML text that can't be parsed or decoded, with every finding about it.
public struct YAMLError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was found; at least one is an error.
    public let diagnostics: [Diagnostic]

    /// Creates an error from findings.
    public init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }

    /// One line per finding.
    public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
