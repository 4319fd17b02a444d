extension ZeroValued {
    /// Takes the other value where this one says nothing.
    mutating func fill(from other: Self) {
        if isZero {
            self = other
        }
    }
}

extension Optional {
    /// Takes the other value where this one is absent.
    mutating func fill(from other: Wrapped?) {
        if self == nil {
            self = other
        }
    }
}
