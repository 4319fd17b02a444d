public import ConfigurationSchema
public import GoTemplate
import YAML

extension CheckedTemplate: ConfigurationValue {
    /// A text.
    public static var schema: ValueSchema { .string("Go template") }

    /// The text.
    public var literal: ConfigurationLiteral? { text.literal }


    /// Decodes and checks a template.
    ///
    /// - Throws: the first mistake, placed inside the text.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        do throws(TemplateError) {
            try self.init(text)
        } catch {
            let finding = DiagnosticError(error)
            try decoder.report(finding, inTextAt: error.line, column: error.column)
            throw finding
        }
    }
}

extension CheckedTemplate: Encodable {
    /// Encodes the text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension DiagnosticError {
    /// A mistake in a template.
    init(_ error: TemplateError) {
        self.init(.template, error.message, hint: error.hint)
    }
}
