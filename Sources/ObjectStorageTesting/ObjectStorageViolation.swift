/// How a storage breaks the contract.
public struct ObjectStorageViolation: Error, CustomStringConvertible {
    /// What was expected, and what came.
    public let description: String
}

func expect<Value: Equatable>(_ value: Value, equals expected: Value, _ what: String) throws {
    guard value == expected else {
        throw ObjectStorageViolation(description: "\(what) is \(value), and should be \(expected)")
    }
}
