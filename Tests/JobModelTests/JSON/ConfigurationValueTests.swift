import ConfigurationSchema
import ForgeModel
import JobModel
import RE2
import Testing
import YAML

@Suite struct ConfigurationValueTests {
    @Test(arguments: [
        (GoDuration.hours(48), "48h"), (.minutes(10), "10m"), (.minutes(90), "1h30m"), (.seconds(3630), "1h0m30s"),
        (.seconds(5), "5s"), (.seconds(0), "0s"),
    ])
    func durationsAreShort(duration: GoDuration, expected: String) {
        #expect(duration.literal == .string(expected))
        #expect(GoDuration(expected) == duration)
    }

    static let values: [(any ConfigurationValue.Type, String, String, String?)] = [
        (GoDuration.self, "2h", "duration", #""2h""#),
        (RFC3339.self, "2026-01-02T03:04:05Z", "time (RFC 3339)", #""2026-01-02T03:04:05Z""#),
        (JSONValue.self, "{a: [1, yes, ~]}", "anything", "{a: [1, true]}"),
        (JSONValue.self, "[1.5, text]", "anything", "[1.5, text]"),
        (RegularExpression.self, "^a$", "regular expression (RE2)", #""^a$""#),
        (Login.self, "ada", "login", "ada"),
        (LabelName.self, "lgtm", "label", "lgtm"),
        (RepositoryName.self, "o/r", "`ORG/REPO`", "o/r"),
        (MergeMethod.self, "squash", "`merge`, `squash`, `rebase`", "squash"),
        (Located<String>.self, "text", "text", "text"),
    ]

    @Test(arguments: values.indices)
    func formAndLiteral(row: Int) throws {
        let (type, text, form, literal) = Self.values[row]
        #expect(type.schema.description == form)
        #expect(try decode(type, text).literal?.description == literal)
    }

    private func decode<Value: ConfigurationValue>(_ type: Value.Type, _ text: String) throws -> any ConfigurationValue
    {
        try YAMLDecoder().decode(type, from: text, file: "value.yaml").get()
    }
}
