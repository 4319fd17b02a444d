import Testing
import WebPages

@Suite("Escaping")
struct HTMLTests {
    @Test(arguments: [
        ("plain", "plain"), ("<script>", "&lt;script&gt;"), ("a&b", "a&amp;b"), ("\"'", "&quot;&#39;"),
        ("grün ✓", "grün ✓"),
    ])
    func escapes(plain: String, markup: String) {
        #expect(HTML(escaping: plain).text == markup)
    }

    @Test(arguments: [
        ("Waiting for `unit`.", "Waiting for <code>unit</code>."), ("`<b>`", "<code>&lt;b&gt;</code>"),
        ("no code", "no code"), ("a ` alone", "a ` alone"), ("`a` and `b`", "<code>a</code> and <code>b</code>"),
    ])
    func sentences(sentence: String, markup: String) {
        #expect(HTML(sentence: sentence).text == markup)
    }

    @Test(arguments: [
        (["pr", "harbor", "lantern", "14"], "/pr/harbor/lantern/14"),
        (["jobs", "a/b?c#d"], "/jobs/a%2Fb%3Fc%23d"),
        (["x", "ü"], "/x/%C3%BC"),
    ])
    func paths(segments: [String], path: String) {
        let joined = segments.dropFirst().reduce(URLPath.path(segments[0])) { $0 + URLPath.path($1) }
        #expect(joined == path)
    }

    @Test(arguments: ["a/b c", "100%", "%zz", "ü+&=#?", ""])
    func encodingRoundTrips(text: String) {
        #expect(URLPath.decode(URLPath.encode(text)) == text)
    }

    @Test("A query has only what has a value")
    func queries() {
        #expect(URLPath.query([("a", "1&2"), ("b", nil), ("c", ""), ("d", "x")]) == "?a=1%262&d=x")
        #expect(URLPath.query([("a", nil)]).isEmpty)
    }

    @Test("A form is read as browsers write it")
    func forms() {
        let form = FormFields("q=a+b%2Bc&topic=jobs&topic=job%2F1&empty=&space=+&bare")
        #expect(form["q"] == "a b+c")
        #expect(form.all("topic") == ["jobs", "job/1"])
        #expect(form["empty"] == nil)
        #expect(form["space"] == nil)
        #expect(form["bare"] == nil)
        #expect(form["missing"] == nil)
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1_284, "1,284"), (1_000_000, "1,000,000"), (-1_234, "-1,234")])
    func grouping(number: Int, text: String) {
        #expect(number.grouped == text)
    }
}
