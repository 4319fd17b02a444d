/// A Go struct, as templates see it.
public struct TemplateRecord: Sendable, Hashable {
    /// A declared field.
    public struct Field: Sendable, Hashable {
        /// The name, as Go spells it.
        public let name: String
        /// The value.
        public let value: TemplateValue
    }

    /// The name of the type, for messages.
    public let type: String

    /// The declared fields, in order.
    public let fields: [Field]

    /// What is reached by a name but is no field of its own: fields of embedded structs, and methods without arguments.
    public let promoted: [String: TemplateValue]

    /// What the struct renders as when its type is a `fmt.Stringer`; nil renders its fields.
    public let text: String?

    /// A struct with these fields.
    public init(
        _ type: String,
        _ fields: KeyValuePairs<String, TemplateValue>,
        promoted: [String: TemplateValue] = [:],
        text: String? = nil
    ) {
        self.type = type
        self.fields = fields.map { Field(name: $0.key, value: $0.value) }
        self.promoted = promoted
        self.text = text
    }

    /// The value of a name; nil when the struct has no such name.
    public subscript(name: String) -> TemplateValue? {
        fields.first { $0.name == name }?.value ?? promoted[name]
    }
}
