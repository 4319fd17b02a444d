/// What a reporter did against its contract.
public struct ReporterViolation: Error, CustomStringConvertible {
    /// What was expected and what came.
    public let description: String
}

/// Throws unless two values are the same.
func expect<Value: Equatable>(_ value: Value, equals expected: Value, _ what: String) throws {
    guard value == expected else {
        throw ReporterViolation(description: "\(what): expected \(expected), got \(value)")
    }
}
