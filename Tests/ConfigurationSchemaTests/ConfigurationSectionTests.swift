import ConfigurationSchema
import Foundation
import Testing
import YAML

@Suite struct ConfigurationSectionTests {
    struct Harbour: ConfigurationSection, Equatable {
        struct Master: ConfigurationSection, Equatable {
            var name = ""
            var years: Int?

            static let keys: SectionKeys<Self> = [
                .init("name", \.name, "Who it is.", isRequired: true),
                .init("years", \.years, "For how long."),
            ]
        }

        enum Flag: String, Decodable, CaseIterable, ConfigurationValue {
            case red, green
        }

        var berths = 4
        var isOpen = true
        var flags: [Flag] = [.green]
        var master: Master?
        var tags: [String: String] = [:]

        static let keys: SectionKeys<Self> = [
            .init("berths", \.berths, "How many ships fit.", example: "12"),
            .init("open", \.isOpen, "Whether ships may come in."),
            .init("flags", \.flags, "What is shown."),
            .init("master", \.master, "Who says what happens."),
            .init("tags", \.tags, "Names of things."),
            .init("moorings", as: Int.self, "The older name of `berths`.") { $0.berths = $1 },
        ]

        mutating func finish(_ decoder: any Decoder) throws {
            if berths < 0 {
                try decoder.report(DiagnosticError("berths must not be negative"), at: "berths")
            }
        }
    }

    @Test func readsWhatIsThere() throws {
        let text = "{berths: 7, open: no, flags: [red], master: {name: Ada}, tags: {a: b}}"
        var expected = Harbour()
        expected.berths = 7
        expected.isOpen = false
        expected.flags = [.red]
        expected.master = Harbour.Master()
        expected.master?.name = "Ada"
        expected.tags = ["a": "b"]
        #expect(try YAMLDecoder().decode(Harbour.self, from: text, file: "h.yaml").get() == expected)
    }

    @Test(arguments: ["", "{}", "berths:", "{open: null, flags: ~}"])
    func keepsDefaults(text: String) throws {
        #expect(try YAMLDecoder().decode(Harbour.self, from: text, file: "h.yaml").get() == Harbour())
    }

    @Test func readsJSONToo() throws {
        let harbour = try JSONDecoder().decode(Harbour.self, from: Data(#"{"moorings": 3, "other": 1}"#.utf8))
        #expect(harbour.berths == 3)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Harbour.self, from: Data(#"{"master": {}}"#.utf8))
        }
    }

    @Test(arguments: [
        ("bearths: 3", #"h.yaml:1:1: error: unknown key "bearths"; did you mean "berths"?"#),
        ("berths: many", #"h.yaml:1:9: error: expected an integer, found "many""#),
        ("berths: -1", "h.yaml:1:9: error: berths must not be negative"),
        ("flags: [blue]", #"h.yaml:1:9: error: "blue" is not one of "red", "green""#),
        ("master: {years: 3}", #"h.yaml:1:9: error: the key "name" is missing"#),
        ("master: {yaers: 3, name: x}", #"h.yaml:1:10: error: unknown key "yaers"; did you mean "years"?"#),
        ("berths: 1\nberths: 2", #"h.yaml:2:1: error: the key "berths" is given twice in this map"#),
        ("[]", "h.yaml:1:1: error: expected a map, found a list"),
    ])
    func saysWhatIsWrong(text: String, expected: String) {
        let decoded = YAMLDecoder().decode(Harbour.self, from: text, file: "h.yaml")
        #expect(decoded.value == nil)
        #expect(decoded.diagnostics.map(\.description) == [expected])
    }

    struct Buoy: ConfigurationSection, Encodable, Equatable {
        var name = ""
        var depth = 0
        var isLit = true
        var lamp: Lamp?

        struct Lamp: ConfigurationSection, Encodable, Equatable {
            var colors: [String] = []

            static let keys: SectionKeys<Self> = [.init("colors", \.colors, "What it shows.")]
        }

        static let keys: SectionKeys<Self> = [
            .init("name", \.name, "Its name.", isRequired: true),
            .init("depth", \.depth, "Metres of water."),
            .init("lit", \.isLit, "Whether it is lit."),
            .init("lamp", \.lamp, "Its lamp."),
            .init("unlit", as: Bool.self, "The older opposite of `lit`.") { $0.isLit = !$1 },
        ]
    }

    @Test(arguments: [
        #"{"name":""}"#, #"{"depth":3,"name":"a"}"#, #"{"lit":false,"name":"a"}"#, #"{"lamp":{},"name":"a"}"#,
        #"{"lamp":{"colors":["red"]},"name":"a"}"#,
    ])
    func writesWhatDiffersFromTheDefaults(json: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let buoy = try JSONDecoder().decode(Buoy.self, from: Data(json.utf8))
        #expect(String(decoding: try encoder.encode(buoy), as: UTF8.self) == json)
    }

    @Test func whatCannotBeWrittenIsAnError() {
        struct Pier: ConfigurationSection, Encodable {
            struct Crane: ConfigurationSection {
                static let keys: SectionKeys<Self> = []
            }

            var crane: Crane?

            static let keys: SectionKeys<Self> = [.init("crane", \.crane, "Its crane.")]
        }
        var pier = Pier()
        pier.crane = Pier.Crane()
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(pier) }
    }

    @Test func declaresFormsAndDefaults() {
        let keys = Harbour.keys.all
        #expect(keys.map(\.name) == ["berths", "open", "flags", "master", "tags", "moorings"])
        #expect(keys.map { $0.defaultValue?.description } == ["4", "true", "[green]", nil, nil, nil])
        #expect(
            keys.map(\.schema.description) == [
                "whole number", "true or false", "list of `red`, `green`", "map", "map from names to texts",
                "whole number",
            ]
        )
    }

    @Test(arguments: [
        (ConfigurationLiteral.string("yes"), #""yes""#), (.string("a b"), #""a b""#),
        (.string("go.k8s.io/x"), "go.k8s.io/x"),
        (.map(["b": .list([.int(1)]), "a": .bool(false)]), "{a: false, b: [1]}"), (.string("\n\""), #""\n\"""#),
    ])
    func literalsAreYAML(literal: ConfigurationLiteral, expected: String) {
        #expect(literal.description == expected)
    }
}
