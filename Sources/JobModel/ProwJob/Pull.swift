/// One pull request at one commit, as a job tests it.
public struct Pull: Codable, Hashable, Sendable {
    /// The number in its repository.
    public var number: Int
    /// The login of its author.
    public var author: String
    /// The commit that is tested.
    public var sha: String
    /// The title when the job was made.
    @OmitEmpty public var title: String
    /// The git ref to fetch instead of `pull/NUMBER/head`, for forges other than GitHub.
    @OmitEmpty public var ref: String
    /// The branch that the commit is on, in the author's repository.
    @OmitEmpty public var headRef: String
    /// The web page of the pull request.
    @OmitEmpty public var link: String
    /// The web page of the commit.
    @OmitEmpty public var commitLink: String
    /// The web page of the author.
    @OmitEmpty public var authorLink: String

    enum CodingKeys: String, CodingKey {
        case number, author, sha, title, ref, link
        case headRef = "head_ref"
        case commitLink = "commit_link"
        case authorLink = "author_link"
    }

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
