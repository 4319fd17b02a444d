/// A template with a mistake, and what is said of it behind the template's name.
struct Mistake: Sendable, CustomStringConvertible {
    let template: String
    let text: String

    init(_ template: String, _ text: String) {
        self.template = template
        self.text = text
    }

    var description: String { template }

    static let table = [
        Mistake(
            "ab{{.Nmae}}",
            "1:5: Root has no field \"Nmae\"; it has Name, Count, Zero, Ratio, Yes, No, Empty, Tags, None, Labels, Any, "
                + "Refs, Missing, Extra, Tricky, Mixed"
        ),
        Mistake("a\n b {{.Refs.Nope}}", "2:11: Refs has no field \"Nope\"; it has Org, Repo, Pulls"),
        Mistake(
            "{{.Missing.Org}}",
            "1:11: there is no value to ask for \"Org\"; ask before with {{if}} or {{with}}"
        ),
        Mistake("é{{.Name", "1:2: the action is not closed; add \"}}\""),
        Mistake("{{if .Yes}}\nx", "1:3: {{if}} is not closed; add {{end}}"),
        Mistake("x\n{{end}}", "2:3: {{end}} closes nothing; remove it"),
        Mistake("{{$y}}", "1:3: undefined variable \"$y\"; declare it before with {{$y := ...}}"),
        Mistake("{{len 1 2}}", "1:3: len takes 1 argument and is given 2; write it as len VALUE"),
        Mistake("{{.Name | eq}}", "1:11: eq takes at least 2 arguments and is given 1; write it as eq VALUE OTHER..."),
        Mistake("{{template \"t\"}}", "1:3: no template is called \"t\"; add {{define \"t\"}}...{{end}}"),
        Mistake("{{'ab'}}", "1:3: single quotes hold exactly one character; a text stands in double quotes"),
        Mistake(
            #"{{"a\q"}}"#,
            #"1:5: "\q" is no escape; a backslash itself is written "\\", or the text in back quotes"#
        ),
        Mistake(
            "{{index .Tags 9}}",
            "1:3: the position 9 is out of range; positions go from 0 to 2; index is written index VALUE KEY..."
        ),
    ]

    static let foundByParsing = [
        "{{if false}}{{foo}}{{end}}", "{{if false}}{{len}}{{end}}", "{{if false}}{{$x}}{{end}}",
        "{{if false}}{{template \"x\"}}{{end}}", "{{if false}}{{.Name 1}}{{end}}", "{{if false}}{{1 | 2}}{{end}}",
        "{{if false}}{{print len}}{{end}}", "{{if false}}{{print (eq 1)}}{{end}}", "{{$x = 1}}", "{{$x := $x}}",
        "{{if $x := 1}}{{end}}{{$x}}", "{{with 1}}{{else if 2}}{{end}}", "{{range 3}}{{else}}{{break}}{{end}}",
        "{{if true}}{{define \"x\"}}{{end}}{{end}}", "{{1 := 2}}", "{{range $i, 3}}{{end}}", "{{. .Name}}",
        "{{\"a\".b}}",
        "{{printf}}", "{{10000000000000000000}}", "{{0x}}", "{{08}}", "{{1__0}}", "{{'\\u12'}}", "{{\"\\xzz\"}}",
        "{{a:b}}",
        "{{%}}", "{{/* a */ 1}}", "{{define x}}{{end}}", "{{else if}}", "{{.Name..Name}}", "{{()}}", "{{| len}}",
    ]
}
