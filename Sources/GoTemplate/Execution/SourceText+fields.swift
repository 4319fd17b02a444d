extension SourceText {
    /// The value of a field.
    ///
    /// - Throws: where the value can't be asked for it.
    func value(of field: Operand.Field, in value: TemplateValue) throws(TemplateError) -> TemplateValue {
        switch value {
        case .missing: return .missing
        case .map(let members, _): return members[field.name] ?? .missing
        case .null:
            let hint = "ask before with {{if}} or {{with}}"
            throw error(at: field.offset, "there is no value to ask for \"\(field.name)\"", hint: hint)
        case .record(let record):
            if let found = record[field.name] { return found }
            let names = record.fields.map(\.name).joined(separator: ", ")
            let hint = names.isEmpty ? "templates can't look into it" : "it has \(names)"
            throw error(at: field.offset, "\(record.type) has no field \"\(field.name)\"", hint: hint)
        default: throw error(at: field.offset, "\(value.kind) has no field \"\(field.name)\"")
        }
    }
}
