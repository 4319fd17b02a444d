public import ConfigurationSchema

/// One pull request at one commit, as a job tests it.
public struct Pull: ConfigurationSection, Encodable, Hashable {
    /// The number in its repository.
    public var number = 0
    /// The login of its author.
    public var author = ""
    /// The commit that is tested.
    public var sha = ""
    /// The title when the job was made.
    public var title = ""
    /// The git ref to fetch instead of `pull/NUMBER/head`, for forges other than GitHub.
    public var ref = ""
    /// The branch that the commit is on, in the author's repository.
    public var headRef = ""
    /// The web page of the pull request.
    public var link = ""
    /// The web page of the commit.
    public var commitLink = ""
    /// The web page of the author.
    public var authorLink = ""

    /// The keys of configuration files and of ProwJobs.
    public static let keys: SectionKeys<Self> = [
        .init("number", \.number, "The number of the pull request.", isRequired: true),
        .init("author", \.author, "The login of its author.", isRequired: true),
        .init("sha", \.sha, "The commit that is tested.", isRequired: true),
        .init("title", \.title, "The title when the job was made."),
        .init("ref", \.ref, "The git ref to fetch instead of `pull/NUMBER/head`."),
        .init("head_ref", \.headRef, "The branch of the author."),
        .init("link", \.link, "The web page of the pull request."),
        .init("commit_link", \.commitLink, "The web page of the commit."),
        .init("author_link", \.authorLink, "The web page of the author."),
    ]

    /// No pull request yet.
    public init() {}

    /// A pull request at one commit.
    public init(
        number: Int,
        author: String,
        sha: String,
        title: String = "",
        ref: String = "",
        headRef: String = "",
        link: String = "",
        commitLink: String = "",
        authorLink: String = ""
    ) {
        self.number = number
        self.author = author
        self.sha = sha
        self.title = title
        self.ref = ref
        self.headRef = headRef
        self.link = link
        self.commitLink = commitLink
        self.authorLink = authorLink
    }
}
