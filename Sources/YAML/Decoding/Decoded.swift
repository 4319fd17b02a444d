/// What decoding gave: a value unless there were errors, and everything that was found on the way.
public struct Decoded<Value> {
    /// The value; nil exactly when a diagnostic is an error.
    public let value: Value?

    /// Errors and warnings in the order in which they were found.
    public let diagnostics: [Diagnostic]

    /// Creates a result.
    public init(value: Value?, diagnostics: [Diagnostic]) {
        self.value = value
        self.diagnostics = diagnostics
    }

    /// The value, or all diagnostics as an error when there is none.
    public func get() throws(YAMLError) -> Value {
        guard let value else { throw YAMLError(diagnostics) }
        return value
    }
}

extension Decoded: Sendable where Value: Sendable {}
