extension DecodingSession {
    /// Decodes the types that a scalar node holds; nil for other types.
    ///
    /// Strings and integers come first since configuration is made of them.
    func scalar<T: Decodable>(_ type: T.Type, from place: DecodingPlace) throws -> T? {
        if type == String.self { return try string(place) as? T }
        if type == Bool.self { return try bool(place) as? T }
        if type == Int.self { return try integer(Int.self, place) as? T }
        if type == Double.self { return try double(place) as? T }
        if type == Float.self { return try Float(double(place)) as? T }
        if let type = type as? any FixedWidthInteger.Type { return try integer(type, place) as? T }
        return nil
    }

    func string(_ place: DecodingPlace) throws -> String {
        // As in Go, where null leaves a string at its zero value.
        if place.isNull { return "" }
        guard let text = place.node?.text else { throw mismatch("a string", place) }
        return text
    }

    func bool(_ place: DecodingPlace) throws -> Bool {
        if place.isPlaceholder { return false }
        guard let value = place.node?.bool else { throw mismatch("true or false", place) }
        return value
    }

    func double(_ place: DecodingPlace) throws -> Double {
        if place.isPlaceholder { return 0 }
        guard let value = place.node?.double else { throw mismatch("a number", place) }
        return value
    }

    func integer<I: FixedWidthInteger>(_ type: I.Type, _ place: DecodingPlace) throws -> I {
        if place.isPlaceholder { return 0 }
        let value: I?
        switch place.node?.resolvedValue {
        case .int(let integer): value = I(exactly: integer)
        case .unsigned(let integer): value = I(exactly: integer)
        case .float(let number): value = I(exactly: number)
        default: throw mismatch("an integer", place)
        }
        guard let value else { throw mismatch("an integer from \(I.min) to \(I.max)", place) }
        return value
    }

    func mismatch(_ expected: String, _ place: DecodingPlace) -> DecodingFailure {
        DecodingFailure([
            Diagnostic(
                at: place.location,
                code: "wrong-type",
                message: "expected \(expected), found \(place.found)"
            )
        ])
    }
}
