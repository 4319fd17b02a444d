/// What a store did against its contract.
public struct JobStoreViolation: Error, CustomStringConvertible {
    /// What was expected and what came.
    public let description: String
}

/// Throws unless two values are the same.
func expect<Value: Equatable>(_ value: Value, equals expected: Value, _ what: String) throws {
    guard value == expected else {
        throw JobStoreViolation(description: "\(what): expected \(expected), got \(value)")
    }
}

/// The value; throws when there is none.
func require<Value>(_ value: Value?, _ what: String) throws -> Value {
    guard let value else { throw JobStoreViolation(description: "\(what): expected something, got nothing") }
    return value
}

/// Throws unless the body throws this error.
func expect<Failure: Error & Equatable>(
    throws expected: Failure,
    _ what: String,
    _ body: () async throws -> Void
) async throws {
    do {
        try await body()
    } catch let error as Failure {
        return try expect(error, equals: expected, what)
    }
    throw JobStoreViolation(description: "\(what): expected \(expected), but nothing was thrown")
}
