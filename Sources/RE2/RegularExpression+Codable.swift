public import ConfigurationSchema

extension RegularExpression: Codable {
    /// Compiles a pattern from a single string, without options.
    /// - Throws: `DecodingError.dataCorrupted` with RE2's reason when it doesn't compile.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let pattern = try container.decode(String.self)
        do {
            try self.init(pattern)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
        }
    }

    /// Encodes the pattern; options go into it as `(?i)`, `(?s)` so that it reads the same (a longest match can't be
    /// written in a pattern and is lost).
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(selfContainedPattern)
    }

    var selfContainedPattern: String {
        let flags = (options.contains(.caseInsensitive) ? "i" : "") + (options.contains(.dotMatchesNewline) ? "s" : "")
        return flags.isEmpty ? pattern : "(?\(flags):\(pattern))"
    }
}

extension RegularExpression: ConfigurationValue {
    /// A pattern.
    public static var schema: ValueSchema { .string("regular expression (RE2)") }

    /// The pattern.
    public var literal: ConfigurationLiteral? { .string(selfContainedPattern) }
}
