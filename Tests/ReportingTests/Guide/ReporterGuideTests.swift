import Foundation
import Testing

/// Every block of code in `docs/writing-a-reporter.md` is code that is compiled elsewhere.
@Suite struct ReporterGuideTests {
    private static let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    private static let sources = [
        "Sources/Reporting/Reporter.swift", "Sources/Reporting/ReportOutcome.swift",
        "Sources/BowspritApp/Bot/Bot+reporters.swift", "Sources/BowspritCommandLine/ReporterFlags.swift",
        "Tests/ReportingTests/Guide/BellReporter.swift", "Tests/ReportingTests/Guide/BellWorld.swift",
        "Tests/ReportingTests/Guide/BellReporterTests.swift",
    ]

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// A text without the white space at the start of its lines.
    private static func bare(_ text: some StringProtocol) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
    }

    @Test func theCodeIsCompiledElsewhere() throws {
        let sources = try Self.sources.map { Self.bare(try Self.text($0)) }
        let guide = try Self.text("docs/writing-a-reporter.md")
        let blocks = guide.matches(of: /(?m)^```([a-z]*)\n((?:.|\n)*?)^```$/)
        #expect(blocks.count >= 5)
        for block in blocks {
            #expect(["swift", "sh"].contains(block.1))
            guard block.1 == "swift" else { continue }
            for piece in Self.bare(block.2).split(separator: "\n\n") {
                #expect(sources.contains { $0.contains(piece) }, "it is compiled nowhere: \(piece)")
            }
        }
    }
}
