/// A key of a section: its name, its form, what it does, and where its value goes.
public struct SectionKey<Section: ConfigurationSection>: Sendable {
    /// The name in files.
    public let name: String
    /// What it does, in a sentence or two of Markdown.
    public let documentation: String
    /// A value as a file would have it, on one line of YAML; nil when the form says it all.
    public let example: String?
    /// Whether a file must have the key.
    public let isRequired: Bool
    /// Whether Bowsprit takes the key and does nothing with it.
    public let hasEffect: Bool
    /// The form of the value.
    public let schema: ValueSchema
    /// What holds without the key; nil when that is nothing.
    public let defaultValue: @Sendable () -> ConfigurationLiteral?

    let read: @Sendable (inout Section, any ValueReader) throws -> Void

    /// A key whose value goes to a property.
    ///
    /// - Parameter example: A value on one line of YAML.
    public init<Value: ConfigurationValue>(
        _ name: String,
        _ property: any WritableKeyPath<Section, Value> & Sendable,
        _ documentation: String,
        example: String? = nil,
        isRequired: Bool = false,
        hasEffect: Bool = true
    ) {
        self.init(name, documentation, example, isRequired, hasEffect, schema: Value.schema) {
            Section()[keyPath: property].literal
        } read: { section, reader in
            if isRequired {
                section[keyPath: property] = try reader.required(Value.self)
            } else if let value = try reader.value(Value.self) {
                section[keyPath: property] = value
            }
        }
    }

    /// A key whose value goes to a property that is nil where no file has the key.
    public init<Value: ConfigurationValue>(
        _ name: String,
        _ property: any WritableKeyPath<Section, Value?> & Sendable,
        _ documentation: String,
        example: String? = nil,
        hasEffect: Bool = true
    ) {
        self.init(name, documentation, example, false, hasEffect, schema: Value.schema) {
            nil
        } read: { section, reader in
            if let value = try reader.value(Value.self) { section[keyPath: property] = value }
        }
    }

    /// A key whose value is taken by a function, for older spellings and values that are read in two forms.
    public init<Value: ConfigurationValue>(
        _ name: String,
        as type: Value.Type,
        _ documentation: String,
        example: String? = nil,
        hasEffect: Bool = true,
        take: @escaping @Sendable (inout Section, Value) throws -> Void
    ) {
        self.init(name, documentation, example, false, hasEffect, schema: Value.schema) {
            nil
        } read: { section, reader in
            if let value = try reader.value(type) { try take(&section, value) }
        }
    }

    private init(
        _ name: String,
        _ documentation: String,
        _ example: String?,
        _ isRequired: Bool,
        _ hasEffect: Bool,
        schema: ValueSchema,
        defaultValue: @escaping @Sendable () -> ConfigurationLiteral?,
        read: @escaping @Sendable (inout Section, any ValueReader) throws -> Void
    ) {
        self.name = name
        self.documentation = documentation
        self.example = example
        self.isRequired = isRequired
        self.hasEffect = hasEffect
        self.schema = schema
        self.defaultValue = defaultValue
        self.read = read
    }

    /// The key of a section that stands in the same map as another section's keys.
    public func lifted<Outer: ConfigurationSection>(
        into property: any WritableKeyPath<Outer, Section> & Sendable
    ) -> SectionKey<Outer> {
        SectionKey<Outer>(
            name,
            documentation,
            example,
            isRequired,
            hasEffect,
            schema: schema,
            defaultValue: defaultValue
        ) { [read] outer, reader in
            try read(&outer[keyPath: property], reader)
        }
    }
}
