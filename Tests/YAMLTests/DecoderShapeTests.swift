import Testing
import YAML

/// Types that decode themselves in unusual ways.
@Suite struct DecoderShapeTests {
    private func decode<T: Decodable>(_ type: T.Type, _ text: String) -> Decoded<T> {
        YAMLDecoder().decode(type, from: text, file: "s.yaml")
    }

    /// One name, or a list of names.
    struct Names: Decodable, Equatable {
        var names: [String]
        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let list = try? container.decode([String].self) {
                names = list
            } else {
                names = [try container.decode(String.self)]
            }
        }
    }

    @Test("A failed probe leaves no trace")
    func probes() throws {
        #expect(try decode([Names].self, "[a, [b, c]]").get().map(\.names) == [["a"], ["b", "c"]])
        let wrong = decode([Names].self, "[{a: b}, [{}]]")
        #expect(
            wrong.diagnostics.map(\.description) == [
                "s.yaml:1:2: error: expected a string, found a map",
                "s.yaml:1:10: error: expected a string, found a list",
            ]
        )
    }

    struct Base: Decodable {
        enum CodingKeys: CodingKey { case name }
        var name: String
    }

    /// Reads a base's keys and its own from one map.
    struct Derived: Decodable {
        enum CodingKeys: CodingKey { case extra }
        var base: Base
        var extra: Int?
        init(from decoder: any Decoder) throws {
            base = try Base(from: decoder)
            extra = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(Int.self, forKey: .extra)
        }
    }

    @Test("A key is unknown only if no container of its map takes it")
    func flattened() throws {
        #expect(try decode(Derived.self, "{name: x, extra: 1}").get().extra == 1)
        let diagnostics = decode(Derived.self, "{name: x, extras: 1}").diagnostics
        #expect(diagnostics.map(\.hint) == ["did you mean \"extra\"?"])
    }

    struct Port: Decodable {
        var number: Int
        init(from decoder: any Decoder) throws {
            number = try decoder.singleValueContainer().decode(Int.self)
            guard number < 65_536 else {
                throw DiagnosticError("port \(number) is too high", code: "bad-port", hint: "use at most 65535")
            }
        }
    }

    struct Range: Decodable {
        enum CodingKeys: CodingKey { case low, high, old }
        var low: Port
        var high: Port
        var old: String?
        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            low = try container.decode(Port.self, forKey: .low)
            high = try container.decode(Port.self, forKey: .high)
            old = try container.decodeIfPresent(String.self, forKey: .old)
            if old != nil {
                try decoder.report(DiagnosticError("old is going away", severity: .warning), at: CodingKeys.old)
            }
            if low.number > high.number {
                try decoder.report(DiagnosticError("the range is empty"), at: CodingKeys.high)
            }
            if high.number == 7 {
                throw DecodingError.dataCorruptedError(forKey: .high, in: container, debugDescription: "not seven")
            }
        }
    }

    @Test(
        "A type's own findings are placed at its value or at one of its keys",
        arguments: [
            ("{low: 1, high: 2}", [], true),
            ("{low: 70000, high: 2}", ["s.yaml:1:7: error: port 70000 is too high; use at most 65535"], false),
            (
                "{low: 70000, high: 80000}",
                [
                    "s.yaml:1:7: error: port 70000 is too high; use at most 65535",
                    "s.yaml:1:20: error: port 80000 is too high; use at most 65535",
                ], false
            ),
            ("{low: 3, high: 2}", ["s.yaml:1:16: error: the range is empty"], false),
            ("{low: 3, high: 7}", ["s.yaml:1:16: error: not seven"], false),
            ("{low: 1, high: 2, old: x}", ["s.yaml:1:24: warning: old is going away"], true),
        ]
    )
    func findings(text: String, expected: [String], hasValue: Bool) {
        let result = decode(Range.self, text)
        #expect(result.diagnostics.map(\.description) == expected)
        #expect((result.value != nil) == hasValue)
    }

    @Test("Nodes and places can be kept")
    func kept() throws {
        struct Kept: Decodable {
            var raw: YAMLNode
            var sections: [String: YAMLNode]
            var name: Located<String>
        }
        let kept = try decode(Kept.self, "raw: {any: thing}\nsections: {a: 1, b: [x]}\nname: here").get()
        #expect(kept.raw["any"]?.text == "thing")
        #expect(kept.sections["b"]?.elements.count == 1)
        #expect(kept.name == Located("here", at: SourceLocation(file: "s.yaml", line: 3, column: 7)))
    }

    /// Anything that JSON can say, decoded by probing as such types usually do.
    indirect enum Anything: Decodable, Equatable {
        case null, bool(Bool), int(Int), double(Double), string(String), list([Anything]), map([String: Anything])
        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let value = try? container.decode(Bool.self) {
                self = .bool(value)
            } else if let value = try? container.decode(Int.self) {
                self = .int(value)
            } else if let value = try? container.decode(Double.self) {
                self = .double(value)
            } else if let value = try? container.decode(String.self) {
                self = .string(value)
            } else if let value = try? container.decode([Anything].self) {
                self = .list(value)
            } else {
                self = .map(try container.decode([String: Anything].self))
            }
        }
    }

    @Test("Unknown content is kept whole by types that take anything")
    func anything() throws {
        let text = "{a: [1, 1.5, yes, 'yes', ~, text], b: {c: {}}}"
        let expected: Anything = .map([
            "a": .list([.int(1), .double(1.5), .bool(true), .string("yes"), .null, .string("text")]),
            "b": .map(["c": .map([:])]),
        ])
        #expect(try decode(Anything.self, text).get() == expected)
    }

    struct Tuple: Decodable {
        enum CodingKeys: CodingKey { case items, inner }
        var first: Int
        var second: String
        var deep: String
        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            var items = try container.nestedUnkeyedContainer(forKey: .items)
            first = try items.decode(Int.self)
            second = try items.decode(String.self)
            deep = try container.nestedContainer(keyedBy: Base.CodingKeys.self, forKey: .inner)
                .decode(String.self, forKey: .name)
        }
    }

    @Test(
        "Nested containers are judged like values",
        arguments: [
            ("{items: [1, a], inner: {name: x}}", nil),
            ("{items: [1], inner: {name: x}}", "s.yaml:1:9: error: expected at least 2 items, found 1"),
            ("{items: [1, a], inner: {nam: x}}", "s.yaml:1:24: error: the key \"name\" is missing"),
            ("{items: [1, a], inner: {name: x, y: z}}", "s.yaml:1:34: error: unknown key \"y\""),
        ]
    )
    func nested(text: String, first: String?) {
        let result = decode(Tuple.self, text)
        #expect(result.diagnostics.first?.description == first)
    }
}
