import Testing

@testable import YAML

/// What scalars stand for, compared with what Prow's own YAML library makes of them.
@Suite struct ScalarTrapTests {
    /// Scalars that are read in another way than Go does it, and the JSON value that is made of them here.
    static let differences = [
        // Go hands the part behind the prefix to a parser that takes a sign.
        "0b-1": #""0b-1""#,
        // Refused, since binary values in configuration are most likely a mistake.
        "!!binary aGk=": nil,
        // The text of a date is kept, whatever it is.
        "!!timestamp x": #""x""#,
    ]

    private func read(_ scalar: GoScalar) -> YAMLNode? {
        try? YAMLParser().parse("v: " + scalar.yaml, file: "t.yaml")?["v"]
    }

    @Test(arguments: GoScalar.all)
    func readsAsGo(_ scalar: GoScalar) throws {
        let expected = Self.differences[scalar.yaml] ?? scalar.json
        let node = read(scalar)
        if let double = node?.double, !double.isFinite {
            // JSON has no such number, so Go refuses these except as a text.
            #expect(scalar.json == nil && ["+Inf", "-Inf", "NaN"].contains(scalar.text))
            return
        }
        #expect(node.map { ReadValue($0) } == (try expected.map { try ReadValue(json: $0) }))
    }

    /// Go turns `1.10` into `1.1` and `yes` into `true` where a text is asked for. Here it stays as it is written.
    @Test(arguments: GoScalar.all)
    func textsStayAsWritten(_ scalar: GoScalar) throws {
        guard !Self.differences.keys.contains(scalar.yaml) else { return }
        guard let node = read(scalar), node.kind == .scalar else { return }
        let text = YAMLDecoder().decode(String.self, from: node).value
        if node.resolvedTag == .string {
            #expect(text == scalar.text)
        } else if node.isNull {
            #expect(text == "")
        } else {
            let isQuoted = scalar.yaml.hasPrefix("!!")
            #expect(isQuoted ? scalar.yaml.contains(text ?? "-") : text == scalar.yaml)
        }
    }

    @Test(
        "The same word is a boolean or a text, as the type asks, and never a number",
        arguments: ["y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "true", "True", "TRUE"]
    )
    func yes(word: String) { check(word, is: true) }

    @Test(arguments: ["n", "N", "no", "No", "NO", "off", "Off", "OFF", "false", "False", "FALSE"])
    func no(word: String) { check(word, is: false) }

    private func check(_ word: String, is value: Bool) {
        let decoder = YAMLDecoder()
        #expect(decoder.decode(Bool.self, from: word, file: "t").value == value)
        #expect(decoder.decode(String.self, from: word, file: "t").value == word)
        #expect(decoder.decode(Bool.self, from: "'\(word)'", file: "t").value == nil)
        #expect(decoder.decode(Int.self, from: word, file: "t").value == nil)
    }

    @Test(
        "Numbers are read by the type that is asked for",
        arguments: [
            ("1e3", 1000, 1000), ("010", 8, 8), ("0o10", 8, 8), ("08", 8, 8), ("0x1F", 31, 31), ("1_000", 1000, 1000),
            ("+1", 1, 1), ("1.5", nil, 1.5), ("1.0", 1, 1), ("1:30", nil, nil), ("'1'", nil, nil), ("1e400", nil, nil),
            (".inf", nil, .infinity), ("9223372036854775808", nil, 9_223_372_036_854_775_808), ("1Gi", nil, nil),
            ("!!str 1", nil, nil), ("!!int '1'", 1, 1), ("2001-12-14", nil, nil),
        ] as [(String, Int?, Double?)]
    )
    func numbers(text: String, int: Int?, double: Double?) {
        #expect(YAMLDecoder().decode(Int.self, from: text, file: "t").value == int)
        #expect(YAMLDecoder().decode(Double.self, from: text, file: "t").value == double)
    }
}
