/// What a job checks out: a repository, a base, and the pull requests merged into it.
public struct Refs: Codable, Hashable, Sendable {
    /// The owner of the repository.
    public var org: String
    /// The name of the repository.
    public var repo: String
    /// The web page of the repository.
    @OmitEmpty public var repoLink: String
    /// The branch or tag.
    @OmitEmpty public var baseRef: String
    /// The commit of the base; empty means the tip of `baseRef`.
    @OmitEmpty public var baseSHA: String
    /// A web page about the base: a commit, or the comparison that a push made.
    @OmitEmpty public var baseLink: String
    /// The pull requests, in the order in which they are merged.
    @OmitEmpty public var pulls: [Pull]
    /// The import path to check out at instead of the one made from `repoLink`.
    @OmitEmpty public var pathAlias: String
    /// Whether the job starts in this checkout.
    @OmitEmpty public var workdir: Bool
    /// Whether this is for tools only and says nothing about what is tested.
    @OmitEmpty public var auxiliary: Bool
    /// The address to clone from instead of the one made from `repoLink`.
    @OmitEmpty public var cloneURI: String
    /// Whether submodules stay as they are.
    @OmitEmpty public var skipSubmodules: Bool
    /// How many commits to fetch; 0 is all.
    @OmitEmpty public var cloneDepth: Int
    /// Whether only the base is fetched, not every branch and tag.
    @OmitEmpty public var skipFetchHead: Bool
    /// Whether file contents are fetched only when needed.
    public var bloblessFetch: Bool?
    /// The paths of a sparse checkout; empty is everything.
    @OmitEmpty public var sparseCheckoutFiles: [String]

    enum CodingKeys: String, CodingKey {
        case org, repo, pulls, workdir, auxiliary
        case repoLink = "repo_link"
        case baseRef = "base_ref"
        case baseSHA = "base_sha"
        case baseLink = "base_link"
        case pathAlias = "path_alias"
        case cloneURI = "clone_uri"
        case skipSubmodules = "skip_submodules"
        case cloneDepth = "clone_depth"
        case skipFetchHead = "skip_fetch_head"
        case bloblessFetch = "blobless_fetch"
        case sparseCheckoutFiles = "sparse_checkout_files"
    }

    /// The refs of a repository at a base.
    public init(
        org: String,
        repo: String,
        repoLink: String = "",
        baseRef: String = "",
        baseSHA: String = "",
        baseLink: String = "",
        pulls: [Pull] = []
    ) {
        self.org = org
        self.repo = repo
        self.repoLink = repoLink
        self.baseRef = baseRef
        self.baseSHA = baseSHA
        self.baseLink = baseLink
        self.pulls = pulls
    }
}
