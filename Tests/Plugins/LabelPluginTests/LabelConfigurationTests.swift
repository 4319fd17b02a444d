import Foundation
import LabelPlugin
import PluginKit
import Testing

@Suite struct LabelConfigurationTests {
    static func configuration(_ json: String) throws -> LabelConfiguration {
        try JSONDecoder().decode(LabelConfiguration.self, from: Data(json.utf8))
    }

    @Test func filesAddUp() throws {
        var both = try Self.configuration(#"{"additional_labels": ["a"], "restricted_labels": {"o": [{"label": "x"}]}}"#)
        try both.join(try Self.configuration(#"{"restricted_labels": {"o/r": [{"label": "y"}]}}"#))
        #expect(both.additionalLabels == ["a"])
        #expect(both.restrictedLabels.keys.sorted() == ["o", "o/r"])
    }

    @Test func oneFileRestrictsTheLabelsOfARepository() throws {
        var both = try Self.configuration(#"{"restricted_labels": {"o": [{"label": "x"}]}}"#)
        #expect(throws: ConfigurationError("both have `restricted_labels.o`")) {
            try both.join(try Self.configuration(#"{"restricted_labels": {"o": [{"label": "y"}]}}"#))
        }
    }
}
