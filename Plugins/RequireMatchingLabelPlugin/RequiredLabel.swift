public import PluginKit

/// An entry of the section `require_matching_label` of `plugins.yaml`: a kind of label that must be there, and the one
/// that says that it is not.
public struct RequiredLabel: ConfigurationSection {
    /// The organisation.
    public var org = ""
    /// The repository's bare name; empty for all of the organisation.
    public var repo = ""
    /// The branch that pull requests are for; empty for all.
    public var branch = ""
    /// Whether pull requests need such a label.
    public var isForPullRequests = false
    /// Whether issues need such a label.
    public var isForIssues = false
    /// What the labels look like of which one must be there.
    public var pattern = RegularExpression(valid: "")
    /// The label that shows that none is there.
    public var missingLabel: LabelName = ""
    /// What is said with it, in Markdown; empty for nothing.
    public var missingComment = ""
    /// How long new issues and pull requests have to get such a label.
    public var gracePeriod = GoDuration.seconds(5)

    /// No label yet.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("org", \.org, "The organisation.", example: "kubernetes", isRequired: true),
        .init("repo", \.repo, "The repository, without its organisation. Without it, all.", example: "kubernetes"),
        .init("branch", \.branch, "The branch that pull requests are for. Without it, all.", example: "main"),
        .init("prs", \.isForPullRequests, "Whether pull requests need such a label.", example: "true"),
        .init("issues", \.isForIssues, "Whether issues need such a label.", example: "true"),
        .init(
            "regexp",
            \.pattern,
            "What the labels look like of which one must be there.",
            example: "^kind/",
            isRequired: true
        ),
        .init(
            "missing_label",
            \.missingLabel,
            "The label that shows that none is there.",
            example: "needs-kind",
            isRequired: true
        ),
        .init(
            "missing_comment",
            \.missingComment,
            "What is said with `missing_label`, in Markdown.",
            example: "Please add a label with `/kind NAME`."
        ),
        .init(
            "grace_period",
            \.gracePeriod,
            "How long new issues and pull requests have to get such a label.",
            example: "30s"
        ),
    ]

    /// Makes sure that the entry can apply to something.
    ///
    /// - Throws: `DecodingError` with the key that does not fit the others.
    public mutating func finish(_ decoder: any Decoder) throws {
        if org.isEmpty { throw decoder.mistake("`org` must name an organisation", at: "org") }
        if repo.contains("/") { throw decoder.mistake("`repo` must be a name without its organisation", at: "repo") }
        if !isForPullRequests && !isForIssues {
            throw decoder.mistake("`prs` or `issues` must be true", at: "prs")
        }
        if !branch.isEmpty && !isForPullRequests {
            throw decoder.mistake("`branch` is for pull requests, so `prs` must be true", at: "branch")
        }
        if missingLabel.text.isEmpty {
            throw decoder.mistake("`missing_label` must name a label", at: "missing_label")
        }
        if pattern.matches(missingLabel.text) {
            throw decoder.mistake("`regexp` must not match `missing_label`", at: "regexp")
        }
    }

    /// Whether the entry is for issues, or for pull requests, in a repository.
    func isFor(pullRequests: Bool, in repository: RepositoryName) -> Bool {
        (pullRequests ? isForPullRequests : isForIssues) && org.equalsFolded(repository.owner)
            && (repo.isEmpty || repo.equalsFolded(repository.name))
    }

    /// What makes the missing label true, given the labels that are there. The label comes last: a repetition after a
    /// crash completes the rest.
    func effects(on thread: ThreadID, labels: [LabelName]) -> [Effect] {
        let isMissing = !labels.contains { pattern.matches($0.text) }
        guard labels.contains(missingLabel) != isMissing else { return [] }
        let notice = Notice(
            key: "require-matching-label \(missingLabel)",
            body: isMissing ? missingComment : nil,
            legacyPrefix: missingComment
        )
        return (missingComment.isEmpty ? [] : [.setNotice(notice, on: thread)])
            + [.setLabel(missingLabel, present: isMissing, on: thread)]
    }
}
