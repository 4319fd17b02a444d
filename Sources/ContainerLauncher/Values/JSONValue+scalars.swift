import JobModel

extension JSONValue {
    /// The truth value; nil for every other kind of value.
    var boolValue: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The whole number; nil for every other kind of value.
    var intValue: Int? {
        if case .int(let number) = self { number } else { nil }
    }
}
