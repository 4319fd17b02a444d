/// What there is to know about a key, whatever its section.
public struct KeyDescription: Sendable {
    /// The name in files.
    public var name: String
    /// What it does, in a sentence or two of Markdown.
    public var documentation: String
    /// A value as a file would have it, on one line of YAML.
    public var example: String?
    /// Whether a file must have the key.
    public var isRequired: Bool
    /// Whether Bowsprit takes the key and does nothing with it.
    public var hasEffect: Bool
    /// The form of the value.
    public var schema: ValueSchema
    /// What holds without the key; nil when that is nothing.
    public var defaultValue: ConfigurationLiteral?

    /// A key that may be left out.
    public init(name: String, documentation: String, hasEffect: Bool = true, schema: ValueSchema) {
        self.name = name
        self.documentation = documentation
        self.isRequired = false
        self.hasEffect = hasEffect
        self.schema = schema
    }

    /// A key of a section.
    public init<Section>(_ key: SectionKey<Section>) {
        self.init(name: key.name, documentation: key.documentation, hasEffect: key.hasEffect, schema: key.schema)
        example = key.example
        isRequired = key.isRequired
        defaultValue = key.isRequired ? nil : key.defaultValue
    }
}

extension ConfigurationSection {
    /// The keys, in the order of the documentation.
    public static var keyDescriptions: [KeyDescription] { keys.all.map(KeyDescription.init) }
}
