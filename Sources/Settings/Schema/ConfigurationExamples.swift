public import ConfigurationSchema
import JobModel
import YAML

/// Reads the examples in the documentation of keys, as files are read.
public enum ConfigurationExamples {
    /// What an example says; nil when it is not YAML, or null.
    public static func literal(of example: String) -> ConfigurationLiteral? {
        (try? YAMLParser().parse(example, file: "example.yaml")).flatMap { JSONValue($0).literal }
    }

    /// What is wrong with a text for a section; empty when nothing is.
    public static func mistakes(in text: String, for section: any ConfigurationSection.Type) -> [String] {
        func decode<Section: ConfigurationSection>(_ type: Section.Type) -> [Diagnostic] {
            YAMLDecoder.settings.decode(type, from: text, file: "example.yaml").diagnostics
        }
        return decode(section).filter { $0.severity == .error }.map(\.description)
    }
}
