import Foundation
import Testing
import YAML

@Suite struct DiagnosticRenderingTests {
    static func finding(
        _ message: String = "m",
        column: Int = 1,
        line: Int = 1,
        file: String = "a.yaml",
        severity: Diagnostic.Severity = .error,
        hint: String? = nil
    ) -> Diagnostic {
        let place = SourceLocation(file: file, line: line, column: column)
        return Diagnostic(at: place, severity: severity, code: "unknown-key", message: message, hint: hint)
    }

    @Test func coloursAreOnlyAddedWords() {
        let finding = Self.finding(column: 3, severity: .warning, hint: "h")
        let source = SourceText("  x: 1")
        let plain = finding.rendered(in: source)
        let colored = finding.rendered(in: source, style: .colored)
        #expect(plain == "a.yaml:1:3: warning: m; h [unknown-key]\n  x: 1\n  ^")
        #expect(colored.contains("\u{1b}[1;35mwarning:\u{1b}[0m"))
        #expect(colored.replacing(/\u{1b}\[[0-9;]*m/, with: "") == plain)
    }

    @Test(arguments: [1, 60, 100, 101, 159, 160, 161, 300, 500])
    func longLinesAreCutAroundTheColumn(column: Int) throws {
        let line = (0..<500).map { "\($0 % 10)" }.joined()
        let rows = Self.finding(column: column).rendered(source: line).split(separator: "\n")
        let (text, margin) = (try #require(rows.dropFirst().first), try #require(rows.last))
        #expect(text.count <= 162)
        // The caret lands below the character that the finding is about.
        let below = text[text.index(text.startIndex, offsetBy: margin.count - 1)]
        #expect(String(below) == "\((column - 1) % 10)")
    }

    @Test func terminalsAreNotObeyed() {
        let rendered = Self.finding("the key \"\u{1b}[2J\"").rendered(source: "a\u{7}\u{1b}[31m: 1\r")
        #expect(rendered == "a.yaml:1:1: error: the key \"\u{fffd}[2J\" [unknown-key]\na\u{fffd}\u{fffd}[31m: 1\n^")
    }

    @Test(arguments: [0, 3]) func linesThatAreNotThereAreLeftOut(line: Int) {
        #expect(Self.finding(line: line).rendered(source: "x\ny") == "a.yaml:\(line):1: error: m [unknown-key]")
        #expect(Self.finding(line: line).rendered(in: nil) == "a.yaml:\(line):1: error: m [unknown-key]")
    }

    @Test(arguments: [
        (finding("m", column: 7, line: 14), "::error file=a.yaml,line=14,col=7,title=unknown-key::m"),
        (finding("m", severity: .warning, hint: "h"), "::warning file=a.yaml,line=1,col=1,title=unknown-key::m; h"),
        (
            finding("100 %: a,\r\nb::error::", file: "a:b,c%.yaml"),
            "::error file=a%3Ab%2Cc%25.yaml,line=1,col=1,title=unknown-key::100 %25: a,%0D%0Ab::error::"
        ),
    ])
    func annotationsAreEscaped(finding: Diagnostic, expected: String) {
        #expect(finding.githubAnnotation == expected)
    }

    @Test func findingsBecomeFlatObjects() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = String(decoding: try encoder.encode([Self.finding(hint: "h"), Self.finding()]), as: UTF8.self)
        let place = #""file":"a.yaml""#
        let rest = #""line":1,"message":"m","severity":"error"}"#
        let code = #"{"code":"unknown-key","column":1,"#
        #expect(text == "[\(code)\(place),\"hint\":\"h\",\(rest),\(code)\(place),\(rest)]")
    }
}
