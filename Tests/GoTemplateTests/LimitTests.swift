import GoTemplate
import Testing

@Suite("The limits of templates")
struct LimitTests {
    @Test(
        "hold",
        arguments: [
            ("{{range 1000000000}}{{end}}", "steps"),
            ("{{$x := \"0123456789\"}}{{range 40}}{{$x = print $x $x}}{{end}}", "too long"),
            ("{{range 20000}}0123456789012345678901234567890123456789012345678901234567890{{end}}", "longer than"),
            ("{{define \"t\"}}{{template \"t\"}}{{end}}{{template \"t\"}}", "nested"),
            ("{{printf \"%1001d\" 1}}", "pads to 1000"),
            ("{{printf \"%.99999999999999999999d\" 1}}", "pads to 1000"),
            ("{{printf \"%*d\" 5000 1}}", "pads to 1000"),
            (String(repeating: "(", count: 100_000), "longer than"),
            ("{{" + String(repeating: "(", count: 10_000), "not closed"),
            ("{{" + String(repeating: "(", count: 10_000) + "}}", "levels deep"),
            (String(repeating: "{{if 1}}", count: 1_000), "levels deep"),
            (String(repeating: "{{if 1}}{{else}}", count: 1_000), "levels deep"),
            ("{{if 1}}" + String(repeating: "{{else if 1}}", count: 1_000), "levels deep"),
        ]
    )
    func hold(template: String, words: String) throws {
        let error = try #require(throws: TemplateError.self) { try Template(template).render(.sample) }
        #expect(error.description.contains(words))
    }

    @Test("hold for templates that call each other")
    func holdForCalls() throws {
        let chain = (0..<40).map { "{{define \"\($0)\"}}{{template \"\($0 + 1)\"}}{{template \"\($0 + 1)\"}}{{end}}" }
        let template = try Template(chain.joined() + "{{define \"40\"}}{{end}}{{template \"0\"}}")
        let error = try #require(throws: TemplateError.self) { try template.render(.sample) }
        #expect(error.message.contains("steps"))
    }

    @Test("hold while fields are looked for")
    func holdForChecks() throws {
        let chain = (0..<1_000).map { "{{define \"\($0)\"}}{{template \"\($0 + 1)\"}}{{end}}" }
        let text = chain.joined() + "{{define \"1000\"}}{{end}}{{template \"0\"}}"
        let error = try #require(throws: TemplateError.self) { try CheckedTemplate<Vessel>(text) }
        #expect(error.message.contains("too deep"))
    }

    @Test("leave room for what people write")
    func leaveRoom() throws {
        let choices = (0..<50).map { "{{else if eq .Name \"\($0)\"}}\($0)" }.joined()
        let template = try Template("{{if eq .Name \"\"}}none\(choices){{else}}other{{end}}")
        #expect(try template.render(.sample) == "other")
        #expect(try Template("{{range 10000}}{{.}}{{end}}").render(.sample).hasSuffix("9999"))
    }
}
