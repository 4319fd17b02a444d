import Testing
import YAML

@Suite struct DecoderTests {
    struct Job: Decodable, Equatable {
        enum Kind: String, Decodable, CaseIterable { case presubmit, postsubmit }
        struct Limits: Decodable, Equatable {
            var cpu: Int?
            var memory: String?
        }
        enum CodingKeys: String, CodingKey {
            case name, kind, branches, labels, limits, alwaysRun = "always_run", timeout
        }
        var name: String
        var kind: Kind?
        var branches: [String]?
        var labels: [String: String]?
        var limits: Limits?
        var alwaysRun: Bool?
        var timeout: Double?
    }

    private func lines<T>(_ result: Decoded<T>) -> [String] { result.diagnostics.map(\.description) }

    @Test("A value is decoded from its keys")
    func value() throws {
        let text = """
            name: unit
            kind: presubmit
            branches: [main, 1.5, yes]
            labels: {a: b, n: 1, "null": }
            limits: {cpu: 1e3, memory: 1Gi}
            always_run: yes
            timeout: 0x10
            """
        let job = try YAMLDecoder().decode(Job.self, from: text, file: "j.yaml").get()
        #expect(
            job
                == Job(
                    name: "unit",
                    kind: .presubmit,
                    branches: ["main", "1.5", "yes"],
                    labels: ["a": "b", "n": "1", "null": ""],
                    limits: .init(cpu: 1000, memory: "1Gi"),
                    alwaysRun: true,
                    timeout: 16
                )
        )
    }

    @Test("Everything that is wrong is said at once, each at its place")
    func collects() {
        let text = """
            name: {}
            kind: presubmt
            branches: {a: 1}
            labels: {x: [1], y: {z: 1}, ok: fine}
            limits: {cpus: 4, cpu: many}
            alway_run: true
            always_run: "yes"
            timeout: soon
            timeout: 1.5.1
            """
        let result = YAMLDecoder().decode(Job.self, from: text, file: "j.yaml")
        #expect(result.value == nil)
        #expect(
            lines(result) == [
                "j.yaml:1:7: error: expected a string, found a map",
                "j.yaml:2:7: error: \"presubmt\" is not one of \"presubmit\", \"postsubmit\"; did you mean \"presubmit\"?",
                "j.yaml:3:11: error: expected a list of strings, found a map",
                "j.yaml:4:13: error: expected a string, found a list",
                "j.yaml:4:21: error: expected a string, found a map",
                "j.yaml:5:24: error: expected an integer, found \"many\"",
                "j.yaml:5:10: error: unknown key \"cpus\"; did you mean \"cpu\"?",
                "j.yaml:7:13: error: expected true or false, found \"yes\"",
                "j.yaml:9:10: error: expected a number, found \"1.5.1\"",
                "j.yaml:9:1: error: the key \"timeout\" is given twice in this map",
                "j.yaml:6:1: error: unknown key \"alway_run\"; did you mean \"always_run\"?",
            ]
        )
    }

    @Test(
        "One mistake gives one diagnostic",
        arguments: [
            ("kind: presubmit", "j.yaml:1:1: error: the key \"name\" is missing"),
            ("name: x\nName: y", "j.yaml:2:1: error: unknown key \"Name\"; did you mean \"name\"?"),
            ("name: x\nzebra: y", "j.yaml:2:1: error: unknown key \"zebra\""),
            ("name: x\n? [a]\n: b", "j.yaml:2:3: error: a key must be a single word or text"),
            ("name: x\n<<: 1", "j.yaml:2:5: error: \"<<\" takes a map or a list of maps"),
            ("- name: x", "j.yaml:1:1: error: expected a map, found a list"),
            ("just text", "j.yaml:1:1: error: expected a map, found \"just text\""),
            ("name: x\nbranches: main", "j.yaml:2:11: error: expected a list of strings, found \"main\""),
            ("name: x\nlimits: {cpu: 1.5}", "j.yaml:2:15: error: expected an integer from"),
            ("name: x\nlabels: [a]", "j.yaml:2:9: error: expected a map of strings, found a list"),
            ("name: [", "j.yaml:1:8: error: did not find expected node content"),
            ("", "j.yaml:1:1: error: the key \"name\" is missing"),
        ]
    )
    func mistakes(text: String, start: String) throws {
        let result = YAMLDecoder().decode(Job.self, from: text, file: "j.yaml")
        #expect(result.value == nil)
        #expect(result.diagnostics.count == 1, "\(lines(result))")
        #expect(lines(result).first?.hasPrefix(start) == true, "\(lines(result))")
        #expect(throws: YAMLError.self) { try result.get() }
    }

    @Test("Unknown and duplicate keys can be warnings or nothing")
    func strictness() {
        let text = "name: x\nname: y\nextra: 1"
        let warned = YAMLDecoder(unknownKeys: .warning, duplicateKeys: .warning)
            .decode(Job.self, from: text, file: "j.yaml")
        #expect(warned.value?.name == "y")
        #expect(warned.diagnostics.map(\.severity) == [.warning, .warning])
        let ignored = YAMLDecoder(unknownKeys: .ignore, duplicateKeys: .ignore)
            .decode(Job.self, from: text, file: "j.yaml")
        #expect(ignored.value?.name == "y")
        #expect(ignored.diagnostics.isEmpty)
    }

    @Test("Null stands for nothing: empty collections and texts, absent options")
    func nulls() throws {
        struct Values: Decodable, Equatable {
            var text: String
            var list: [Int]
            var map: [String: Int]
            var option: Int?
        }
        let values = try YAMLDecoder().decode(Values.self, from: "{text: , list: ~, map: null, option: }", file: "n")
            .get()
        #expect(values == Values(text: "", list: [], map: [:], option: nil))
    }

    @Test("Rendering shows the line and a caret")
    func rendering() {
        let text = "name: x\r\n\tzone: y\n"
        let diagnostic = Diagnostic(
            at: SourceLocation(file: "j.yaml", line: 2, column: 2),
            severity: .warning,
            code: "unknown-key",
            message: "unknown key \"zone\"",
            hint: "remove it"
        )
        #expect(
            diagnostic.rendered(source: text)
                == "j.yaml:2:2: warning: unknown key \"zone\"; remove it [unknown-key]\n\tzone: y\n\t^"
        )
        #expect(diagnostic.rendered(source: "one line") == "\(diagnostic) [unknown-key]")
    }
}
