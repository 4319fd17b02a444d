/// How Go's fmt package writes values that are printed without a format.
enum GoFormat {
    /// The value as an action renders it.
    static func text(_ value: TemplateValue) -> String {
        switch value {
        case .missing: "<no value>"
        default: nested(value)
        }
    }

    /// The value as a part of another, or as an argument.
    static func nested(_ value: TemplateValue) -> String {
        switch value {
        case .missing, .null: "<nil>"
        case .bool(let value): "\(value)"
        case .int(let value): "\(value)"
        case .double(let value): GoFloat.shortest(value)
        case .string(let text): text
        case .list(let elements): "[\(elements.map(nested).joined(separator: " "))]"
        case .map(let members, _):
            "map[\(sorted(members).map { "\($0.key):\(nested($0.value))" }.joined(separator: " "))]"
        case .record(let record): record.text ?? "{\(record.fields.map { nested($0.value) }.joined(separator: " "))}"
        }
    }

    /// `fmt.Sprint`: a space stands between neighbours of which neither is a text.
    static func print(_ values: [TemplateValue]) -> String {
        var result = ""
        var wasText = true
        for value in values {
            let isText = if case .string = value { true } else { false }
            if !wasText, !isText { result += " " }
            result += nested(value)
            wasText = isText
        }
        return result
    }

    /// `fmt.Sprintln`.
    static func printLine(_ values: [TemplateValue]) -> String {
        values.map(nested).joined(separator: " ") + "\n"
    }

    /// The arguments of the escaping functions as one text.
    static func joined(_ values: [TemplateValue]) -> String {
        print(values.map { $0 == .missing ? .string(text($0)) : $0 })
    }

    /// A map's members in the order of their keys.
    static func sorted(_ members: [String: TemplateValue]) -> [(key: String, value: TemplateValue)] {
        members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }

    /// A text with zeros before it up to a length.
    static func padded(_ digits: String, to length: Int) -> String {
        String(repeating: "0", count: max(0, length - digits.count)) + digits
    }

    /// Whether Go counts a scalar as printable: letters, marks, numbers, punctuation, symbols, and the plain space.
    static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        case .spaceSeparator: scalar == " "
        default: true
        }
    }
}
