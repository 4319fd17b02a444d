import GoTemplate
import Testing

@Suite("Templates")
struct TemplateTests {
    @Test("render as Go renders them, or fail where Go fails", arguments: GoRow.table)
    func rendersAsGo(row: GoRow) throws {
        guard let expected = row.expected else {
            #expect(throws: TemplateError.self) { try Template(row.template).render(.sample) }
            return
        }
        #expect(try Template(row.template).render(.sample) == expected)
    }

    @Test(
        "know what Go added later",
        arguments: [
            ("{{range 3}}{{.}}{{end}}", "012"),
            ("{{range $i, $n := 2}}{{$i}}{{$n}} {{end}}", "00 11 "),
            ("{{range 0}}x{{else}}none{{end}}", "none"),
            ("{{with .Empty}}a{{else with .Name}}{{.}}{{else}}c{{end}}", "demo"),
            ("{{with .Empty}}a{{else with .None}}b{{else}}c{{end}}", "c"),
        ]
    )
    func rendersNewer(template: String, expected: String) throws {
        #expect(try Template(template).render(.sample) == expected)
    }

    @Test("say where a mistake is and what to do", arguments: Mistake.table)
    func placesMistakes(mistake: Mistake) throws {
        let error = try #require(throws: TemplateError.self) {
            try Template(mistake.template, name: "job_url_template").render(.sample)
        }
        #expect(error.description == "job_url_template:\(mistake.text)")
    }

    @Test("find mistakes without a value, in every branch", arguments: Mistake.foundByParsing)
    func findsWhenLoaded(template: String) {
        #expect(throws: TemplateError.self) { try Template(template) }
    }

    @Test("call the functions that they are given")
    func takesFunctions() throws {
        let template = try Template(#"{{.Name | replace "d" "r"}}{{replace "a" "" "banana"}}"#, functions: [.replace])
        #expect(try template.render(.sample) == "remobnn")
        #expect(throws: TemplateError.self) { try Template(#"{{replace "d" "r" .Name}}"#) }
    }

    @Test("are tried with a sample")
    func checks() throws {
        try Template("{{.Name}}").check(against: .sample)
        #expect(throws: TemplateError.self) { try Template("{{.Nmae}}").check(against: .sample) }
    }

    @Test("are equal when their texts and functions are")
    func compare() throws {
        #expect(try Template("{{1}}") == Template("{{1}}"))
        #expect(try Template("{{1}}") != Template("{{2}}"))
        #expect(try Template("{{1}}") != Template("{{1}}", functions: [.replace]))
    }
}
