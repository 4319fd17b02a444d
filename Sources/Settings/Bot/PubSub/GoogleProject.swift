public import ConfigurationSchema
import YAML

/// A project of Google Cloud as Cloud Endpoints names a caller.
public struct GoogleProject: ConfigurationSection, Hashable {
    /// What the number is of.
    public enum ConsumerType: String, CaseIterable, Hashable, ConfigurationValue {
        case project = "PROJECT"
    }

    /// What the number is of.
    public var type = ConsumerType.project
    /// The digits of the project's number.
    public var number = ""

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("endpoint_api_consumer_type", \.type, "What the number is of.", example: "PROJECT", isRequired: true),
        .init(
            "endpoint_api_consumer_number",
            \.number,
            "The number of the project.",
            example: "'123456789012'",
            isRequired: true
        ),
    ]

    /// No project.
    public init() {}

    /// Checks the number.
    public mutating func finish(_ decoder: any Decoder) throws {
        let isNumber = number.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard number.isEmpty || !isNumber else { return }
        let finding = DiagnosticError(.gangwayClient, "`\(number)` is not the number of a project")
        try decoder.report(finding, at: "endpoint_api_consumer_number")
    }
}
