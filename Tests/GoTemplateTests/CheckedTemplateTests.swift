import GoTemplate
import Testing

/// A subject that has nothing of its own.
struct Vessel: TemplateSubject {
    var templateValue: TemplateValue { Self.templateSample }
    static var templateSample: TemplateValue { .sample }
}

@Suite("Checked templates")
struct CheckedTemplateTests {
    @Test(
        "find a field that is not there, wherever it stands",
        arguments: [
            ("{{if .No}}{{.Nope}}{{end}}", 13),
            ("{{if .Yes}}{{else}}{{.Refs.Nope}}{{end}}", 27),
            ("{{with .Refs}}{{.Name}}{{end}}", 17),
            ("{{with .Refs}}{{$.Org}}{{end}}", 18),
            ("{{range .Refs.Pulls}}{{.Nope}}{{end}}", 24),
            ("{{range $i, $p := .Refs.Pulls}}{{$p.Nope}}{{end}}", 36),
            ("{{(index .Refs.Pulls 0).Nope}}", 24),
            ("{{$r := .Refs}}{{if .No}}{{printf \"%s\" $r.Nope}}{{end}}", 42),
            ("{{and .No .Nope}}", 11),
            ("{{if false}}{{template \"t\" .Refs}}{{end}}{{define \"t\"}}{{.Nope}}{{end}}", 58),
            ("{{.Name.Nope}}", 8),
            ("{{range .None}}{{else}}{{.Nope}}{{end}}", 26),
        ]
    )
    func find(template: String, column: Int) throws {
        let error = try #require(throws: TemplateError.self) { try CheckedTemplate<Vessel>(template) }
        #expect(error.column == column)
    }

    @Test(
        "believe what only a value can tell",
        arguments: [
            "{{.Missing.Org}}", "{{.Any.whatever.deeper}}", "{{.Labels.nope}}", "{{(print .Name).Nope}}",
            "{{index .Refs.Pulls 99}}", "{{range .None}}{{.Whatever}}{{end}}", "{{len 3}}", "{{index .Any \"x\"}}",
            "{{$x := .Refs}}{{if .No}}{{$x = index .Refs.Pulls 0}}{{end}}{{$x.Number}}",
            "{{define \"t\"}}{{template \"t\" .}}{{end}}{{template \"t\" .}}",
        ]
    )
    func believe(template: String) throws {
        #expect(try CheckedTemplate<Vessel>(template).text == template)
    }

    @Test("render their subject")
    func render() throws {
        #expect(try CheckedTemplate<Vessel>("{{.Name}}").render(Vessel()) == "demo")
    }
}
