public import ForgeModel
public import JobModel
import YAML

/// `github_reporter`: which results are told to GitHub.
public struct GitHubReporterConfiguration: Decodable, Hashable, Sendable {
    /// The types of jobs that are reported.
    public var jobTypesToReport: Set<ProwJobType> = [.presubmit, .postsubmit]
    /// Organisations and repositories that get statuses but no comments.
    public var noCommentRepos: [String] = []
    /// Organisations and repositories that get one comment when all jobs of a pull request are over.
    public var summaryCommentRepos: [String] = []

    /// Prow's own defaults.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case jobTypesToReport = "job_types_to_report"
        case noCommentRepos = "no_comment_repos"
        case summaryCommentRepos = "summary_comment_repos"
    }

    /// Decodes the section. Only presubmits and postsubmits can be reported.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let types: [ProwJobType] = try container.list(.jobTypesToReport)
        if !types.isEmpty { jobTypesToReport = Set(types) }
        if let wrong = types.first(where: { $0 != .presubmit && $0 != .postsubmit }) {
            let message = "jobs of the type `\(wrong.rawValue)` can't be reported to GitHub"
            let finding = DiagnosticError(.invalidValue, message, hint: "use presubmit, postsubmit or both")
            try decoder.report(finding, at: CodingKeys.jobTypesToReport)
        }
        noCommentRepos = try container.list(.noCommentRepos)
        summaryCommentRepos = try container.list(.summaryCommentRepos)
    }

    /// Whether the repository gets comments besides statuses.
    public func comments(in repository: RepositoryName) -> Bool {
        !noCommentRepos.contains { repository.isNamed(by: $0) }
    }

    /// Whether the repository gets one comment when all jobs of a pull request are over.
    public func summarizes(in repository: RepositoryName) -> Bool {
        summaryCommentRepos.contains { repository.isNamed(by: $0) }
    }
}
