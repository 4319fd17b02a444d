import Testing
import WebPages

@testable import ForgeSimulator

@Suite("Markdown of comments")
struct MarkdownTests {
    @Test(arguments: [
        ("plain", "<p>plain</p>"), ("one\ntwo\r\nthree", "<p>one<br>two<br>three</p>"), ("a\n\nb", "<p>a</p><p>b</p>"),
        ("**bold** and *soft* ~~gone~~", "<p><strong>bold</strong> and <em>soft</em> <del>gone</del></p>"),
        ("snake_case_name", "<p>snake_case_name</p>"), ("2 * 3 * 4", "<p>2 * 3 * 4</p>"),
        ("`a < b` and ``x`y``", "<p><code>a &lt; b</code> and <code>x`y</code></p>"), ("`open", "<p>`open</p>"),
        ("## Title", "<p class=\"heading\"><strong>Title</strong></p>"),
        ("#14 fixes", "<p><a href=\"/h/l/pull/14\">#14</a> fixes</p>"),
        ("@mira, look", "<p><strong>@mira</strong>, look</p>"), ("mail a@b.c", "<p>mail a@b.c</p>"),
        ("---", "<hr>"), ("> quoted\n> more\n\nafter", "<blockquote><p>quoted<br>more</p></blockquote><p>after</p>"),
        ("```go\nif a < b {\n\n}\n```\nx", "<pre><code>if a &lt; b {\n\n}</code></pre><p>x</p>"),
        ("```\nnever closed", "<pre><code>never closed</code></pre>"),
        (
            "- a\n- b\n  - c",
            "<ul class=\"bullets\"><li>a</li><li><p>b</p><ul class=\"bullets\"><li>c</li></ul></li></ul>"
        ),
        ("1. a\n2. b", "<ol class=\"bullets\"><li>a</li><li>b</li></ol>"),
        ("a <!-- hidden\nlines --> b", "<p>a  b</p>"), ("<!-- never closed", ""),
        ("\\*not soft\\*", "<p>*not soft*</p>"),
        (
            "[here](https://x.example/a?b=1&c=2)",
            "<p><a href=\"https://x.example/a?b=1&amp;c=2\" rel=\"nofollow\">here</a></p>"
        ),
        (
            "see https://x.example/a.",
            "<p>see <a href=\"https://x.example/a\" rel=\"nofollow\">https://x.example/a</a>.</p>"
        ),
        (
            "<details>\n<summary>More</summary>\n\ninside\n</details>",
            "<details><summary>More</summary><p>inside</p></details>"
        ),
        (
            "<details open>\n\ninside\n\n</details>",
            "<details open><summary>Details</summary><p>inside</p></details>"
        ),
        (
            #"*<a href="https://x.y/#1" title="Approved">cleo</a>*"#,
            #"<p><em><span title="Approved"><a href="https://x.y/#1" rel="nofollow">cleo</a></span></em></p>"#
        ),
        (
            #"<a href="javascript:x">y</a>"#,
            "<p>&lt;a href=&quot;javascript:x&quot;&gt;y&lt;/a&gt;</p>"
        ),
        ("<details>\n\nnot closed", "<details><summary>Details</summary><p>not closed</p></details>"),
        (
            "at 0123456789abcdef0123456789abcdef01234567.",
            "<p>at <code title=\"0123456789abcdef0123456789abcdef01234567\">0123456</code>.</p>"
        ), ("</details>", "<p>&lt;/details&gt;</p>"),
    ])
    func renders(text: String, html: String) {
        #expect(Markdown(repositoryPath: "/h/l").html(text).text == html)
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "[x](javascript:alert(1))", "[x](//evil.example)", "![x](x\" onerror=\"y)",
        "<details open onclick=x>\n<summary><b>x</b></summary>", "`<img src=x>`", "@<b>", "[<b>](https://x\"y)",
        "| <b> | x |\n|---|---|\n| <i> | \" |", "https://x.example/\"onmouseover=\"x",
        "```\n</code></pre><script>\n```",
    ])
    func staysText(text: String) {
        let html = Markdown(repositoryPath: "/h/l").html(text).text
        for bad in ["<script", "<img", "<b>", "<i>", "onclick=x>", "href=\"javascript:", "href=\"//", "\" on", "\"on"] {
            #expect(!html.contains(bad), "\(html)")
        }
    }

    @Test("A table, as bots report failures")
    func table() {
        let text = "Test | Details\n--- | :---:\nunit | [link](https://x.example) | extra\n`a|b` |\n\nafter"
        let html = Markdown(repositoryPath: "/h/l").html(text).text
        #expect(html.contains("<thead><tr><th scope=\"col\">Test</th><th scope=\"col\">Details</th></tr></thead>"))
        #expect(html.contains("<tr><td>unit</td><td><a href=\"https://x.example\" rel=\"nofollow\">link</a></td></tr>"))
        #expect(html.contains("<tr><td><code>a|b</code></td><td></td></tr></tbody></table></div><p>after</p>"))
    }

    @Test(
        "A hostile text does not take long",
        arguments: ["*", "[", "`", "> ", "- ", "<details>\n", "_a", "https://", "|\n"]
    )
    func bounded(part: String) {
        let html = Markdown(repositoryPath: "/h/l").html(String(repeating: part, count: 4_000)).text
        #expect(html.utf8.count < 1_000_000)
    }
}
