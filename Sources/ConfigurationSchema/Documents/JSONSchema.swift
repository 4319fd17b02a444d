/// The JSON Schema of a configuration file, which editors check and complete by.
///
/// It is of [draft 7](https://json-schema.org/draft-07), which is what yaml-language-server knows. Beyond the
/// standard it has `markdownDescription` and `deprecationMessage`, as editors show them.
public struct JSONSchema: Sendable {
    /// The schema; encode it with sorted keys to get the same text each time.
    public let value: ConfigurationLiteral

    /// The schema of a file.
    ///
    /// - Parameter reading: What an example says, which is on one line of YAML; nil leaves it out.
    public init(of document: ConfigurationDocument, reading: @escaping (String) -> ConfigurationLiteral?) {
        var builder = JSONSchemaBuilder(reading: reading)
        var root = builder.object(with: document.keys)
        root["$schema"] = .string("http://json-schema.org/draft-07/schema#")
        root["title"] = .string("\(document.title) of Bowsprit")
        root["definitions"] = .map(builder.definitions)
        value = .map(root)
    }
}

extension JSONSchema: Encodable {
    /// Encodes the schema itself.
    public func encode(to encoder: any Encoder) throws {
        try value.encode(to: encoder)
    }
}
