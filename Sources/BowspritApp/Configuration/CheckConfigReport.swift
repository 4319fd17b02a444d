import Foundation
import Settings
import YAML

/// Everything that `check-config` says.
struct CheckConfigReport: Encodable {
    /// How much was found, and in how much.
    struct Summary: Encodable {
        var errors: Int
        var warnings: Int
        var configuration: SettingsSummary

        /// `1 error, 2 warnings in 602 files, ..., 512 ms`.
        var text: String {
            "\(Self.counted(errors, "error")), \(Self.counted(warnings, "warning")) in \(configuration)"
        }

        private static func counted(_ count: Int, _ noun: String) -> String {
            count == 0 ? "no \(noun)s" : "\(count) \(noun)\(count == 1 ? "" : "s")"
        }
    }

    /// What was found, by place.
    let findings: [Diagnostic]
    /// The checks that could not be asked.
    let skipped: [CheckReport.Skipped]
    let summary: Summary

    init(findings: [Diagnostic], skipped: [CheckReport.Skipped], configuration: SettingsSummary) {
        self.findings = findings
        self.skipped = skipped
        let errors = findings.count { $0.severity == .error }
        summary = Summary(errors: errors, warnings: findings.count - errors, configuration: configuration)
    }

    /// Whether the configuration can be used.
    var hasErrors: Bool {
        summary.errors > 0
    }

    /// For people, each finding with its line.
    ///
    /// - Parameter source: Gives the text of a file, by its path.
    func text(_ style: DiagnosticStyle, source: (String) -> SourceText?) -> String {
        var sources: [String: SourceText?] = [:]
        let shown = findings.map { finding in
            let text = sources[finding.file] ?? source(finding.file)
            sources[finding.file] = text
            return finding.rendered(in: text, style: style)
        }
        return (shown + closing).joined(separator: "\n")
    }

    /// For GitHub Actions.
    var annotations: String {
        (findings.map(\.githubAnnotation) + closing).joined(separator: "\n")
    }

    /// For programs.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    private var closing: [String] {
        skipped.map { "\($0.name) is skipped: \($0.reason)" } + [summary.text]
    }
}
