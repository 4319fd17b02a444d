import Testing

@testable import YAML

/// The rows are facts of Go's yaml.v2, which Prow reads its configuration with.
@Suite struct ScalarTests {
    @Test(
        "A plain scalar is what YAML 1.1 as Go reads it says",
        arguments: [
            ("true", .bool(true)), ("True", .bool(true)), ("TRUE", .bool(true)), ("tRue", .string),
            ("yes", .bool(true)), ("on", .bool(true)), ("y", .bool(true)), ("Y", .bool(true)),
            ("no", .bool(false)), ("Off", .bool(false)), ("n", .bool(false)), ("FALSE", .bool(false)),
            ("", .null), ("~", .null), ("null", .null), ("NULL", .null), ("nil", .string),
            ("0", .int(0)), ("-7", .int(-7)), ("+12", .int(12)), ("1_000", .int(1000)), ("0x1F", .int(31)),
            ("0o17", .int(15)), ("017", .int(15)), ("0b101", .int(5)), ("-0x10", .int(-16)),
            ("9223372036854775807", .int(.max)), ("9223372036854775808", .unsigned(1 << 63)),
            ("-9223372036854775808", .int(.min)), ("08", .float(8)), ("0x", .string), ("0xg", .string),
            ("1.5", .float(1.5)), (".5", .float(0.5)), ("1.", .float(1)), ("1e3", .float(1000)),
            ("-1.5E-2", .float(-0.015)), (".inf", .float(.infinity)), ("-.Inf", .float(-.infinity)),
            ("1.2.3", .string), ("1e", .string), (".", .string), ("-", .string), ("+", .string), ("1 2", .string),
            ("2001-12-14", .string), ("12:30", .string), ("v1.2", .string), ("<<", .merge), ("<", .string),
            ("99999999999999999999", .float(1e20)), ("nope", .string), ("off-by-one", .string),
        ] as [(String, ScalarResolver.Value)]
    )
    func resolves(text: String, expected: ScalarResolver.Value) {
        #expect(ScalarResolver.resolve(Array(text.utf8)) == expected)
    }

    @Test(
        "Quotes and tags decide before the text does",
        arguments: [
            ("'yes'", .string), ("\"1\"", .string), ("!!str 1", .string), ("!!int 1", .int), ("!!float 1", .float),
            ("!custom 1", .string), ("|\n  1", .string), ("[1]", .sequence), ("{a: 1}", .mapping), ("yes", .bool),
            (".nan", .float), ("null", .null), ("\"\"", .string), ("''", .string),
        ] as [(String, YAMLTag)]
    )
    func tags(text: String, expected: YAMLTag) throws {
        let node = try #require(try YAMLParser().parse(text, file: "t.yaml"))
        #expect(node.resolvedTag == expected)
    }
}
