public import ConfigurationSchema
public import ForgeModel
public import JobModel
import YAML

/// `github_reporter`: which results are told to GitHub.
public struct GitHubReporterConfiguration: ConfigurationSection, Hashable {
    /// The types of jobs that are reported.
    public var jobTypesToReport: Set<ProwJobType> = [.presubmit, .postsubmit]
    /// Organisations and repositories that get statuses but no comments.
    public var noCommentRepos: [String] = []
    /// Organisations and repositories that get one comment when all jobs of a pull request are over.
    public var summaryCommentRepos: [String] = []
    /// Organisations and repositories that get check runs besides statuses; `*` is all. A key of Bowsprit's own.
    public var checkRuns: [String] = []

    /// Prow's own defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "job_types_to_report",
            \.jobTypesToReport,
            "The types of jobs whose results GitHub is told: `presubmit`, `postsubmit` or both. An empty list is both.",
            example: "[presubmit]"
        ),
        .init(
            "no_comment_repos",
            \.noCommentRepos,
            "Organisations and repositories that get statuses, but no comments about failed jobs.",
            example: "[kubernetes/website]"
        ),
        .init(
            "summary_comment_repos",
            \.summaryCommentRepos,
            "Organisations and repositories that get one comment when all jobs of a pull request are over.",
            example: "[kubernetes-sigs]"
        ),
        .init(
            "check_runs",
            \.checkRuns,
            "Organisations and repositories that get check runs besides statuses, with remarks beside the lines that "
                + "compilers and tests complain of, and a button that runs the job again; `*` is all. Only a GitHub App "
                + "can make them. A key of Bowsprit's own.",
            example: "[kubernetes/website]"
        ),
    ]

    /// Checks the types: only presubmits and postsubmits can be reported.
    public mutating func finish(_ decoder: any Decoder) throws {
        if jobTypesToReport.isEmpty { jobTypesToReport = GitHubReporterConfiguration().jobTypesToReport }
        let wrong = jobTypesToReport.subtracting([.presubmit, .postsubmit]).map(\.rawValue).sorted()
        guard let first = wrong.first else { return }
        let message = "jobs of the type `\(first)` can't be reported to GitHub"
        let finding = DiagnosticError(.invalidValue, message, hint: "use presubmit, postsubmit or both")
        try decoder.report(finding, at: "job_types_to_report")
    }

    /// Whether the repository gets comments besides statuses.
    public func comments(in repository: RepositoryName) -> Bool {
        !noCommentRepos.contains { repository.isNamed(by: $0) }
    }

    /// Whether the repository gets one comment when all jobs of a pull request are over.
    public func summarizes(in repository: RepositoryName) -> Bool {
        summaryCommentRepos.contains { repository.isNamed(by: $0) }
    }

    /// Whether the repository gets check runs besides statuses.
    public func makesCheckRuns(in repository: RepositoryName) -> Bool {
        checkRuns.contains { $0 == "*" || repository.isNamed(by: $0) }
    }
}
