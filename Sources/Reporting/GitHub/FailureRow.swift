public import JobModel

/// A line of the table of failed jobs.
public struct FailureRow: Sendable, Hashable {
    /// The whole line, as Markdown.
    public let line: String

    /// The context that the line is about: what stands before the first column mark.
    public var context: String {
        line.firstRange(of: Self.mark).map { String(line[..<$0.lowerBound]) } ?? line
    }

    /// Reads a line of a table.
    public init(line: String) {
        self.line = line
    }

    /// Writes the line of a failed job.
    public init(_ job: ProwJob) {
        let required = job.metadata.labels["prow.k8s.io/is-optional"].flatMap(Bool.init).map { String(!$0) }
        self.line = [
            Self.context(of: job),
            job.spec.refs?.pulls.first?.sha ?? "",
            "[link](\(job.status.url))",
            required ?? "unknown",
            "`\(Self.cell(job.spec.rerunCommand))`",
        ].joined(separator: Self.mark)
    }

    /// A job's context as it stands in its line.
    static func context(of job: ProwJob) -> String { cell(job.spec.context) }

    /// A text that can't break out of its cell: the configuration of jobs may come with the pull request.
    private static func cell(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
            .replacing("|", with: "\\|")
            .replacing("`", with: "'")
    }

    private static let mark = " | "
}
