/// Makes JSON Schemas of forms, and collects the definitions of the sections in them.
struct JSONSchemaBuilder {
    typealias Members = [String: ConfigurationLiteral]

    private(set) var definitions: Members = [:]
    private var names: [ObjectIdentifier: String] = [:]
    private let reading: (String) -> ConfigurationLiteral?

    init(reading: @escaping (String) -> ConfigurationLiteral?) {
        self.reading = reading
    }

    /// A map with these keys and no others. A key without a value is as good as none.
    mutating func object(with keys: [KeyDescription]) -> Members {
        var properties: Members = [:]
        for key in keys where properties[key.name] == nil { properties[key.name] = .map(property(key)) }
        var members: Members = [
            "type": .string("object"), "properties": .map(properties), "additionalProperties": .bool(false),
        ]
        let required = keys.filter(\.isRequired).map(\.name)
        if !required.isEmpty { members["required"] = .list(required.map(ConfigurationLiteral.string)) }
        return members
    }

    private mutating func property(_ key: KeyDescription) -> Members {
        var members = form(key.schema)
        members["description"] = .string(key.documentation.replacing("`", with: ""))
        members["markdownDescription"] = .string("\(key.documentation)\n\nValue: \(key.schema).")
        if let value = key.defaultValue { members["default"] = value }
        if let example = key.example.flatMap(reading) { members["examples"] = .list([example]) }
        if !key.hasEffect { members["deprecationMessage"] = .string("Bowsprit does nothing with \(key.name).") }
        return members
    }

    private mutating func form(_ schema: ValueSchema) -> Members {
        switch schema {
        case .any: [:]
        case .bool: ["type": .string("boolean")]
        case .integer: ["type": .string("integer")]
        case .number: ["type": .string("number")]
        case .string: ["type": .string("string")]
        case .choice(let texts): ["enum": .list(texts.map(ConfigurationLiteral.string))]
        case .list(let element): ["type": .string("array"), "items": .map(form(element))]
        case .map(_, let value): ["type": .string("object"), "additionalProperties": .map(form(value))]
        case .section(let section): ["$ref": .string("#/definitions/\(definition(of: section))")]
        case .either(let forms): ["anyOf": .list(forms.map { .map(form($0)) })]
        }
    }

    /// The name of the definition of a section, which is made when it is asked for first.
    private mutating func definition(of section: any ConfigurationSection.Type) -> String {
        let identifier = ObjectIdentifier(section)
        if let name = names[identifier] { return name }
        let base = String(describing: section).replacing("<", with: "-").replacing(">", with: "")
        let taken = Set(names.values)
        let name =
            ([base] + (2...).prefix(taken.count + 1).map { "\(base)-\($0)" }).first { !taken.contains($0) } ?? base
        names[identifier] = name
        definitions[name] = .map(object(with: section.keyDescriptions))
        return name
    }
}
