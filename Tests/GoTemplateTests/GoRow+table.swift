extension GoRow {
    /// Rendered by text/template of Go 1.19 with the same sample; what newer releases add has its own tests.
    static let table: [GoRow] = [
        .init(#"plain text"#, #"plain text"#),
        .init(#"{{.Name}}"#, #"demo"#),
        .init(#"{{.Count}} {{.Ratio}} {{.Yes}} {{.No}} [{{.Empty}}]"#, #"3 1.5 true false []"#),
        .init(
            #"{{.Tags}} {{.None}} {{.Labels}} {{.Any}} {{.Mixed}}"#,
            #"[a b c] [] map[area:ci size:L] map[list:[x] one:1] [a 1 <nil> true]"#
        ),
        .init(#"{{.Refs}} {{.Missing}}"#, #"{acme web [{7 ada Fix the sails} {9 bob Add "ropes"}]} <nil>"#),
        .init(#"{{.Refs.Org}}/{{.Refs.Repo}}"#, #"acme/web"#),
        .init(#"{{.Missing.Org}}"#, nil),
        .init(#"{{.Nope}}"#, nil),
        .init(#"{{.Refs.Nope}}"#, nil),
        .init(#"{{.Name.Nope}}"#, nil),
        .init(#"{{.Labels.area}} {{.Labels.nope}} {{index .Labels "nope"}}|"#, #"ci <no value> |"#),
        .init(
            #"{{.Any.one}} {{.Any.nope}} {{.Any.nope.deeper}} {{index .Any "nope"}}"#,
            #"1 <no value> <no value> <no value>"#
        ),
        .init(#"{{if .Yes}}yes{{else}}no{{end}} {{if .No}}yes{{else}}no{{end}}"#, #"yes no"#),
        .init(#"{{if .Empty}}1{{else if .Zero}}2{{else if .Ratio}}3{{else}}4{{end}}"#, #"3"#),
        .init(
            #"{{if .Tags}}a{{end}}{{if .None}}b{{end}}{{if .Labels}}c{{end}}{{if .Refs}}d{{end}}{{if .Missing}}e{{end}}{{if .Any.nope}}f{{end}}"#,
            #"acd"#
        ),
        .init(
            #"{{with .Refs}}{{.Org}}{{else}}none{{end}} {{with .Missing}}{{.Org}}{{else}}none{{end}}"#,
            #"acme none"#
        ),
        .init(#"{{with $r := .Refs}}{{$r.Org}} {{$.Name}}{{end}}"#, #"acme demo"#),
        .init(#"{{range .Tags}}<{{.}}>{{end}}"#, #"<a><b><c>"#),
        .init(#"{{range $t := .Tags}}<{{$t}}>{{end}}"#, #"<a><b><c>"#),
        .init(#"{{range $i, $t := .Tags}}{{$i}}={{$t}} {{end}}"#, #"0=a 1=b 2=c "#),
        .init(#"{{range $k, $v := .Labels}}{{$k}}={{$v}};{{end}}"#, #"area=ci;size=L;"#),
        .init(#"{{range .None}}x{{else}}nothing{{end}}"#, #"nothing"#),
        .init(#"{{range .Missing}}x{{else}}nothing{{end}}"#, nil),
        .init(#"{{range .Any.nope}}x{{else}}nothing{{end}}"#, #"nothing"#),
        .init(#"{{range .Name}}x{{end}}"#, nil),
        .init(
            #"{{range .Refs.Pulls}}#{{.Number}} by {{.Author}} ({{$.Name}}), {{end}}"#,
            #"#7 by ada (demo), #9 by bob (demo), "#
        ),
        .init(#"{{range $i, $p := .Refs.Pulls}}{{if $i}}, {{end}}#{{$p.Number}}{{end}}"#, #"#7, #9"#),
        .init(
            #"{{range $i, $t := .Tags}}{{if eq $t "b"}}{{continue}}{{end}}{{$t}}{{if eq $i 2}}{{break}}{{end}}{{end}}"#,
            #"ac"#
        ),
        .init(#"{{range .Tags}}{{range .}}{{break}}{{end}}{{end}}"#, nil),
        .init(#"{{$x := 1}}{{if true}}{{$x = 2}}{{$x := 3}}{{$x}}{{end}}{{$x}}"#, #"32"#),
        .init(#"{{$x := .Refs}}{{$x.Org}}-{{$x.Pulls}}"#, #"acme-[{7 ada Fix the sails} {9 bob Add "ropes"}]"#),
        .init(#"{{$last := ""}}{{range .Tags}}{{$last = .}}{{end}}{{$last}}"#, #"c"#),
        .init(#"{{range $i, $t := .Tags}}{{$t = "z"}}{{$t}}{{end}}"#, #"zzz"#),
        .init(#"a {{- .Name -}} b"#, #"ademob"#),
        .init(#"a  {{- /* note */ -}}  b{{/* other */}}c"#, #"abc"#),
        .init(#" {{- 3 -}} {{-3}} {{- -3}} x"#, #"3-3-3 x"#),
        .init(#"{{/* a\#ncomment */ -}}\#n  x"#, #"x"#),
        .init(
            #"{{`raw "text" \n`}} {{"q\t\"\\ \u00e9 \x41 \101"}} {{'a'}} {{'\n'}} {{'\''}}"#,
            #"raw "text" \n q\#t"\ é A A 97 10 39"#
        ),
        .init(
            #"{{1}} {{-7}} {{+3}} {{0x1F}} {{0b101}} {{017}} {{0o17}} {{1_000}} {{1.5}} {{.5}} {{1.}} {{1e3}} {{1e7}} {{2.5e-7}} {{0x1p4}}"#,
            #"1 -7 3 31 5 15 15 1000 1.5 0.5 1 1000 1e+07 2.5e-07 16"#
        ),
        .init(#"{{true}} {{false}}"#, #"true false"#),
        .init(#"{{nil}}"#, nil),
        .init(
            #"{{and 1 0 2}} {{and 1 2}} {{or 0 "" "x"}} {{or 0 ""}}| {{not 0}} {{not .Name}}"#,
            #"0 2 x | true false"#
        ),
        .init(#"{{and .Missing .Missing.Org}} {{or .Name .Missing.Org}}"#, #"<nil> demo"#),
        .init(
            #"{{eq .Name "demo"}} {{eq .Count 1 2 3}} {{eq .Count 1 2}} {{ne .Name "x"}} {{eq 1.5 .Ratio}}"#,
            #"true true false true true"#
        ),
        .init(#"{{eq .Count "3"}}"#, nil),
        .init(#"{{eq .Count 3.0}}"#, nil),
        .init(#"{{eq .Tags .Tags}}"#, nil),
        .init(
            #"{{eq .Missing nil}} {{eq .Any.nope nil}} {{eq .Any.nope "x"}} {{ne .Any.nope "x"}}"#,
            #"true true false true"#
        ),
        .init(#"{{eq .Yes true}} {{eq .Name 3}}"#, nil),
        .init(
            #"{{lt 1 2}} {{lt 2 1}} {{le 2 2}} {{gt 2 1}} {{ge 1 2}} {{lt "a" "b"}} {{gt 1.5 .Ratio}}"#,
            #"true false true true false true false"#
        ),
        .init(#"{{lt .Yes .No}}"#, nil),
        .init(#"{{lt 1 2.0}}"#, nil),
        .init(#"{{len .Name}} {{len .Tags}} {{len .Labels}} {{len "é"}} {{len .None}}"#, #"4 3 2 2 0"#),
        .init(#"{{len .Count}}"#, nil),
        .init(#"{{len 3}}"#, nil),
        .init(
            #"{{index .Tags 1}} {{index .Refs.Pulls 0}} {{(index .Refs.Pulls 1).Author}} {{index .Any "one"}} {{index "abc" 1}}"#,
            #"b {7 ada Fix the sails} bob 1 98"#
        ),
        .init(#"{{index .Tags 9}}"#, nil),
        .init(#"{{index .Tags -1}}"#, nil),
        .init(#"{{index .Tags "x"}}"#, nil),
        .init(#"{{index .Labels 1}}"#, nil),
        .init(#"{{index .Missing 1}}"#, nil),
        .init(#"{{index .Mixed 1}} {{index .Extra 0 | printf "%v"}}"#, #"1 {acme extra []}"#),
        .init(
            #"{{slice .Name 1 3}} {{slice .Name 1}} {{slice .Tags 1}} {{slice .Tags 0 1}} {{slice .Tags 0 1 2}} {{slice .Name}}"#,
            #"em emo [b c] [a] [a] demo"#
        ),
        .init(#"{{slice .Name 3 1}}"#, nil),
        .init(#"{{slice .Name 0 99}}"#, nil),
        .init(
            #"{{print 1 2 "a" "b" 3 4}} {{print}}| {{println 1 "a" true}}|{{print .Missing nil .Any.nope}}"#,
            #"1 2ab3 4 | 1 a true\#n|<nil> <nil> <nil>"#
        ),
        .init(#"{{printf "%s-%d-%v-%q-%t-%x" "a" 5 .Tags "q\n" true 255}}"#, #"a-5-[a b c]-"q\n"-true-ff"#),
        .init(
            #"{{printf "%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%b|%c|%U" 42 42 42 42 42 255 255 255 8 5 65 65}}"#,
            #"   42|42   |00042|+42| 42|ff|FF|0xff|10|101|A|U+0041"#
        ),
        .init(
            #"{{printf "%8.3f|%-8.2f|%08.3f|%.0f|%e|%g|%G" 3.14159 2.5 -3.14159 2.6 1234.5 1e7 1e-7}}"#,
            #"   3.142|2.50    |-003.142|3|1.234500e+03|1e+07|1E-07"#
        ),
        .init(
            #"{{printf "%6s|%-6s|%.2s|%6.2s|%q|%x|% x|%X" "abc" "abc" "abcdef" "abcdef" "é\"" "hi" "hi" "hi"}}"#,
            #"   abc|abc   |ab|    ab|"é\""|6869|68 69|6869"#
        ),
        .init(
            #"{{printf "%d %s" "a" 1}} {{printf "%d"}} {{printf "%d" 1 2}} {{printf "%z" 1}} {{printf "100%%"}} {{printf "%"}}"#,
            #"%!d(string=a) %!s(int=1) %!d(MISSING) 1%!(EXTRA int=2) %!z(int=1) 100% %!(NOVERB)"#
        ),
        .init(
            #"{{printf "%v %v %v" .Labels .Mixed nil}} {{printf "%s" .Tags}} {{printf "%q" .Tags}} {{printf "%d" .Mixed}}"#,
            #"map[area:ci size:L] [a 1 <nil> true] <nil> [a b c] ["a" "b" "c"] [%!d(string=a) 1 <nil> %!d(bool=true)]"#
        ),
        .init(
            #"{{printf "%T %T %T %T" 1 "a" true 1.5}} {{printf "%*d|%-*d|" 5 42 5 42}} {{printf "%6t|" true}}"#,
            #"int string bool float64    42|42   |   true|"#
        ),
        .init(
            #"{{printf "%.3d|%5.3d|%+.2e|%6q|%-6q|" 7 7 12345.678 "a" "b"}} {{printf "%.1v %5v" 2.25 nil}}"#,
            #"007|  007|+1.23e+04|   "a"|"b"   | 2 <nil>"#
        ),
        .init(
            #"{{.Name | printf "%s=%s" "name"}} {{.Tags | len}} {{"a" | eq "a"}} {{3 | lt 2}}"#,
            #"name=demo 3 true true"#
        ),
        .init(
            #"{{.Name | len | printf "%03d"}} {{(print "x" (len .Tags))}} {{print (and .Yes (or .No "z"))}}"#,
            #"004 x3 z"#
        ),
        .init(
            #"{{html .Tricky}} {{js .Tricky}} {{urlquery .Tricky}} {{html 1 "a"}} {{.Tricky | html}} {{html .Any.nope}}"#,
            #"&lt;a href=&#34;x&#34;&gt;Tom &amp; &#39;Jerry&#39;&lt;/a&gt; \u003Ca href\u003D\"x\"\u003ETom \u0026 \'Jerry\'\u003C/a\u003E %3Ca+href%3D%22x%22%3ETom+%26+%27Jerry%27%3C%2Fa%3E 1a &lt;a href=&#34;x&#34;&gt;Tom &amp; &#39;Jerry&#39;&lt;/a&gt; &lt;no value&gt;"#
        ),
        .init(
            #"{{urlquery "a b/é?&=~-_."}} {{js "é\u2028\n</script>="}}"#,
            #"a+b%2F%C3%A9%3F%26%3D~-_. é\u2028\u000A\u003C/script\u003E\u003D"#
        ),
        .init(
            #"{{define "t"}}[{{.}}]{{end}}{{template "t" .Name}}{{template "t" 5}}{{template "t"}}"#,
            #"[demo][5][<no value>]"#
        ),
        .init(#"{{define "r"}}{{range .}}{{.}}{{end}}{{end}}{{template "r" .Tags}} {{template "r" .None}}"#, #"abc "#),
        .init(#"{{block "b" .Refs}}{{.Org}}:{{$.Repo}}{{end}}!"#, #"acme:web!"#),
        .init(#"{{define "loop"}}{{if gt . 0}}{{.}}{{template "loop" 0}}{{end}}{{end}}{{template "loop" 3}}"#, #"3"#),
        .init(#"{{template "nowhere"}}"#, nil),
        .init(#"{{.Name\#n | len}} {{ .Name }}"#, #"4 demo"#),
        .init(#"{{"unclosed}}"#, nil),
        .init(#"{{.Name"#, nil),
        .init(#"{{if .Yes}}x"#, nil),
        .init(#"{{end}}"#, nil),
        .init(#"{{else}}"#, nil),
        .init(#"{{if}}x{{end}}"#, nil),
        .init(#"{{foo .Name}}"#, nil),
        .init(#"{{.Name "x"}}"#, nil),
        .init(#"{{"a" | "b"}}"#, nil),
        .init(#"{{$y}}"#, nil),
        .init(#"{{range $i, $t, $u := .Tags}}{{end}}"#, nil),
        .init(#"{{break}}"#, nil),
        .init(#"{{1 2}}"#, nil),
        .init(#"{{.Name | .Name}}"#, nil),
        .init(#"{{if .Yes}}a{{else}}b{{else}}c{{end}}"#, nil),
        .init(#"{{(.Name}}"#, nil),
        .init(#"{{.Name)}}"#, nil),
        .init(#"{{3.x}}"#, nil),
        .init(#"{{'ab'}}"#, nil),
        .init(#"{{"a\qb"}}"#, nil),
        .init(#"{{1.Name}}"#, nil),
        .init(#"{{/* open"#, nil),
        .init(#"{{- end}}"#, nil),
        .init(#"{{define "x"}}{{end}}{{define "x"}}2{{end}}"#, #""#),
        .init(#"{{.Name|len}}{{.Tags|len|print|len}}"#, #"41"#),
        .init(#"{{not}}"#, nil),
        .init(#"{{len 1 2}}"#, nil),
        .init(#"{{eq 1}}"#, nil),
        .init(#"{{.Count}}%{{.Name}} {{"{{"}} }} {"#, #"3%demo {{ }} {"#),
        .init(#"{{with .Name}}{{.}}{{end}}{{with $x := .Count}}{{$x}}{{else}}{{$x}}{{end}}"#, #"demo3"#),
        .init(
            #"{{if not (eq .Name "demo")}}other{{else}}same{{end}} {{if and .Yes (gt .Count 2)}}ok{{end}}"#,
            #"same ok"#
        ),
        .init(
            #"https://prow.example.com/view/{{if eq .Name "demo"}}pull/{{with .Refs}}{{.Org}}_{{.Repo}}/{{with index .Pulls 0}}{{.Number}}{{end}}{{end}}{{else}}logs{{end}}/{{.Name}}/{{.Count}}/"#,
            #"https://prow.example.com/view/pull/acme_web/7/demo/3/"#
        ),
        .init(
            #"{{with .Refs}}{{len .Pulls}} pulls{{range .Pulls}}\#n- #{{.Number}}: {{.Title | printf "%.10s"}}{{end}}{{end}}"#,
            #"2 pulls\#n- #7: Fix the sa\#n- #9: Add "ropes"#
        ),
        .init(
            #"{{1.0}} {{100000.0}} {{123456789.0}} {{printf "%v" 1e6}} {{0.0001}}"#,
            #"1 100000 1.23456789e+08 1e+06 0.0001"#
        ),
        .init(
            #"{{.Refs.Pulls}} {{(index .Extra 0).Org}} {{range .Extra}}{{.Repo}}{{end}}"#,
            #"[{7 ada Fix the sails} {9 bob Add "ropes"}] acme extra"#
        ),
        .init(#"{{ "a" }}{{ "b" -}}   c"#, #"abc"#),
        .init(#"{{len(.Tags)}}"#, nil),
        .init(
            #"{{with .Refs}}{{with .Pulls}}{{with index . 0}}{{.Author}}{{end}}{{end}}{{end}} {{range $i, $_ := .Refs.Pulls}}{{$i}}{{end}}"#,
            #"ada 01"#
        ),
    ]
}
