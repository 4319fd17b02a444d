import Foundation
import Settings
import Testing
import YAML

@testable import BowspritApp

@Suite struct CheckConfigOutputTests {
    static let report = CheckConfigReport(
        findings: [
            Diagnostic(
                at: SourceLocation(file: "a.yaml", line: 1, column: 4),
                code: "unknown-key",
                message: "unknown key \"x\"",
                hint: "h"
            ),
            Diagnostic(
                at: SourceLocation(file: "b.yaml", line: 1, column: 1),
                severity: .warning,
                code: "missing-preset",
                message: "m"
            ),
        ],
        skipped: [CheckReport.Skipped(name: "verify-owners-presence", reason: "it needs a GitHub token")],
        configuration: SettingsSummary(nil, files: 2, duration: .milliseconds(7))
    )

    static let closing = """
        verify-owners-presence is skipped: it needs a GitHub token
        1 error, 1 warning in 2 files, 0 presubmits, 0 postsubmits, 0 periodics, 0 plugins, 7 ms
        """

    @Test func textShowsLines() {
        let text = Self.report.text(.plain) { $0 == "a.yaml" ? SourceText("a: {x: 1}") : nil }
        #expect(
            text == """
                a.yaml:1:4: error: unknown key "x"; h [unknown-key]
                a: {x: 1}
                   ^
                b.yaml:1:1: warning: m [missing-preset]
                \(Self.closing)
                """
        )
    }

    @Test func annotationsAreForGitHub() {
        #expect(
            Self.report.annotations == """
                ::error file=a.yaml,line=1,col=4,title=unknown-key::unknown key "x"; h
                ::warning file=b.yaml,line=1,col=1,title=missing-preset::m
                \(Self.closing)
                """
        )
    }

    @Test func jsonIsOneDocument() throws {
        struct Document: Decodable {
            struct Finding: Decodable {
                var file: String
                var line: Int
                var column: Int
                var severity: String
                var code: String
                var message: String
                var hint: String?
            }
            struct Skipped: Decodable {
                var name: String
                var reason: String
            }
            struct Summary: Decodable {
                var errors: Int
                var warnings: Int
                var configuration: [String: Int]
            }
            var findings: [Finding]
            var skipped: [Skipped]
            var summary: Summary
        }
        let document = try JSONDecoder().decode(Document.self, from: Data(try Self.report.json().utf8))
        #expect(document.findings.map(\.code) == ["unknown-key", "missing-preset"])
        #expect(document.findings.first?.hint == "h")
        #expect(
            document.findings.first.map { "\($0.file):\($0.line):\($0.column) \($0.severity)" } == "a.yaml:1:4 error"
        )
        #expect(document.skipped.map(\.name) == ["verify-owners-presence"])
        #expect(document.summary.errors == 1)
        #expect(
            document.summary.configuration == [
                "files": 2, "presubmits": 0, "postsubmits": 0, "periodics": 0, "plugins": 0, "milliseconds": 7,
            ]
        )
    }
}
