public import ForgeModel

/// The configuration that a repository brings at a commit has mistakes, so none of the jobs in it exist.
///
/// It is for people: its texts say where each mistake is.
public struct InvalidJobConfiguration: Error, Sendable, Hashable, CustomStringConvertible {
    /// The context of the status that tells of it on a commit.
    public static let context = "prow-config"

    /// The commit whose configuration it is; a pull request's head, where the base alone is not the cause.
    public var commit: CommitSHA
    /// The file of the first mistake.
    public var file: String
    /// The line of the first mistake, counted from 1.
    public var line: Int
    /// The first mistake in one line: `.prow.yaml:14:7: error: unknown key "alway_run"`.
    public var summary: String
    /// Every mistake, each followed by the source line that it is about and a caret.
    public var findings: [String]

    /// Names the mistakes.
    public init(commit: CommitSHA, file: String, line: Int, summary: String, findings: [String]) {
        self.commit = commit
        self.file = file
        self.line = line
        self.summary = summary
        self.findings = findings
    }

    /// The first mistake, and how many more there are.
    public var description: String {
        findings.count > 1 ? "\(summary) (and \(findings.count - 1) more)" : summary
    }
}
