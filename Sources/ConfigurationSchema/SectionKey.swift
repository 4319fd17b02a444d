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
    /// The value in a section, as files write it; nil when nothing would be written.
    public let literal: @Sendable (Section) -> ConfigurationLiteral?

    let read: @Sendable (inout Section, any ValueReader) throws -> Void
    let write: @Sendable (Section, any ValueWriter) throws -> Void

    /// A key whose value goes to a property.
    ///
    /// - Parameters:
    ///   - example: A value on one line of YAML.
    ///   - schema: The form of the value, where there is more to say than its type does.
    public init<Value: ConfigurationValue>(
        _ name: String,
        _ property: any WritableKeyPath<Section, Value> & Sendable,
        _ documentation: String,
        example: String? = nil,
        isRequired: Bool = false,
        hasEffect: Bool = true,
        schema: ValueSchema? = nil
    ) {
        self.init(name, documentation, example, isRequired, hasEffect, schema: schema ?? Value.schema) { section in
            section[keyPath: property].literal
        } read: { section, reader in
            if isRequired {
                section[keyPath: property] = try reader.required(Value.self)
            } else if let value = try reader.value(Value.self) {
                section[keyPath: property] = value
            }
        } write: { section, writer in
            let value = section[keyPath: property]
            if isRequired || !Self.isEqual(value, Section()[keyPath: property]) { try writer.write(value) }
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
        self.init(name, documentation, example, false, hasEffect, schema: Value.schema) { section in
            section[keyPath: property]?.literal
        } read: { section, reader in
            if let value = try reader.value(Value.self) { section[keyPath: property] = value }
        } write: { section, writer in
            if let value = section[keyPath: property] { try writer.write(value) }
        }
    }

    /// A key whose value is taken by a function, for older spellings and values that are read in two forms.
    ///
    /// - Parameter give: The value to write; nil when the section has none. Without it the key is never written.
    public init<Value: ConfigurationValue>(
        _ name: String,
        as type: Value.Type,
        _ documentation: String,
        example: String? = nil,
        hasEffect: Bool = true,
        give: (@Sendable (Section) -> Value?)? = nil,
        take: @escaping @Sendable (inout Section, Value) throws -> Void
    ) {
        self.init(name, documentation, example, false, hasEffect, schema: Value.schema) { _ in
            nil
        } read: { section, reader in
            if let value = try reader.value(type) { try take(&section, value) }
        } write: { section, writer in
            if let value = give?(section) { try writer.write(value) }
        }
    }

    private init(
        _ name: String,
        _ documentation: String,
        _ example: String?,
        _ isRequired: Bool,
        _ hasEffect: Bool,
        schema: ValueSchema,
        literal: @escaping @Sendable (Section) -> ConfigurationLiteral?,
        read: @escaping @Sendable (inout Section, any ValueReader) throws -> Void,
        write: @escaping @Sendable (Section, any ValueWriter) throws -> Void
    ) {
        self.name = name
        self.documentation = documentation
        self.example = example
        self.isRequired = isRequired
        self.hasEffect = hasEffect
        self.schema = schema
        self.literal = literal
        self.read = read
        self.write = write
    }

    /// What holds without the key; nil when that is nothing.
    public var defaultValue: ConfigurationLiteral? { literal(Section()) }

    private static func isEqual<Value>(_ first: Value, _ second: Value) -> Bool {
        (first as? any Equatable)?.isEqual(to: second) ?? false
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
            schema: schema
        ) { [literal] outer in
            literal(outer[keyPath: property])
        } read: { [read] outer, reader in
            try read(&outer[keyPath: property], reader)
        } write: { [write] outer, writer in
            try write(outer[keyPath: property], writer)
        }
    }
}

extension Equatable {
    fileprivate func isEqual(to other: Any) -> Bool { self == other as? Self }
}
