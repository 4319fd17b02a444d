import PluginKit

/// A table of jobs for a comment: which context each reports, and when it runs.
struct JobTable {
    /// A comment has room for so many rows, whatever stands in them.
    private static let rowLimit = 50

    let jobs: [Presubmit]

    /// The table behind a line that opens it.
    var text: String {
        let shown = jobs.sorted { $0.name < $1.name }.prefix(Self.rowLimit)
        let rest = jobs.count - shown.count
        let rows = shown.map { "| \(cell($0.name)) | \(cell(Self.context(of: $0))) | \(when($0)) |" }
        return """
            <details>
            <summary>When these jobs run</summary>

            | job | context | runs |
            |---|---|---|
            \(rows.joined(separator: "\n"))\(rest > 0 ? "\n\nThere are \(rest) more." : "")

            </details>
            """
    }

    private static func context(of job: Presubmit) -> String { job.skipReport ? "" : job.context }

    /// A text as code; a bar in it does not end the cell.
    private func cell(_ text: String) -> String {
        text.isEmpty ? "none" : CodeSpan.of(text).replacing("|", with: "\\|")
    }

    private func when(_ job: Presubmit) -> String {
        let times =
            if job.alwaysRun {
                "always"
            } else if let files = job.changes.runIfChanged {
                "if a changed file matches \(cell(files.pattern))"
            } else if let files = job.changes.skipIfOnlyChanged {
                "unless all changed files match \(cell(files.pattern))"
            } else {
                "when it is asked for"
            }
        return times + (job.runBeforeMerge && !job.alwaysRun ? ", and before a merge" : "")
    }
}
