public import ConfigurationSchema

/// What a job checks out: a repository, a base, and the pull requests merged into it.
public struct Refs: ConfigurationSection, Encodable, Hashable {
    /// The owner of the repository.
    public var org = ""
    /// The name of the repository.
    public var repo = ""
    /// The web page of the repository.
    public var repoLink = ""
    /// The branch or tag.
    public var baseRef = ""
    /// The commit of the base; empty means the tip of `baseRef`.
    public var baseSHA = ""
    /// A web page about the base: a commit, or the comparison that a push made.
    public var baseLink = ""
    /// The pull requests, in the order in which they are merged.
    public var pulls: [Pull] = []
    /// The import path to check out at instead of the one made from `repoLink`.
    public var pathAlias = ""
    /// Whether the job starts in this checkout.
    public var workdir = false
    /// Whether this is for tools only and says nothing about what is tested.
    public var auxiliary = false
    /// The address to clone from instead of the one made from `repoLink`.
    public var cloneURI = ""
    /// Whether submodules stay as they are.
    public var skipSubmodules = false
    /// How many commits to fetch; 0 is all.
    public var cloneDepth = 0
    /// Whether only the base is fetched, not every branch and tag.
    public var skipFetchHead = false
    /// Whether file contents are fetched only when needed.
    public var bloblessFetch: Bool?
    /// The paths of a sparse checkout; empty is everything.
    public var sparseCheckoutFiles: [String] = []

    /// The keys of configuration files and of ProwJobs.
    public static let keys: SectionKeys<Self> = [
        .init("org", \.org, "The organisation or user.", example: "kubernetes", isRequired: true),
        .init("repo", \.repo, "The name of the repository.", example: "test-infra", isRequired: true),
        .init(
            "repo_link",
            \.repoLink,
            "The web page of the repository.",
            example: "https://github.com/kubernetes/test-infra"
        ),
        .init("base_ref", \.baseRef, "The branch or tag.", example: "main"),
        .init(
            "base_sha",
            \.baseSHA,
            "The commit; without it, the tip of `base_ref`.",
            example: "8cb6d93a3fcbe3a7a3ff1eb9d2b7e4ab3a3ac1b2"
        ),
        .init(
            "base_link",
            \.baseLink,
            "A web page about the commit.",
            example: "https://github.com/kubernetes/test-infra/commit/8cb6d93"
        ),
        .init(
            "pulls",
            \.pulls,
            "The pull requests that are merged into the base, in this order. The bot fills this in."
        ),
        .init(
            "path_alias",
            \.pathAlias,
            "The Go import path to check out at, where it is not the path of the repository's address.",
            example: "k8s.io/test-infra"
        ),
        .init("workdir", \.workdir, "Whether the job starts in this checkout.", example: "true"),
        .init(
            "auxiliary",
            \.auxiliary,
            "Whether the repository only brings tools, and says nothing about what is tested.",
            example: "true"
        ),
        .init(
            "clone_uri",
            \.cloneURI,
            "The address to clone from, where it is not the one of the repository's web page.",
            example: "git@github.com:kubernetes/test-infra.git"
        ),
        .init("skip_submodules", \.skipSubmodules, "Whether submodules are left as they are.", example: "true"),
        .init("clone_depth", \.cloneDepth, "How many commits are fetched; 0 is all.", example: "1"),
        .init(
            "skip_fetch_head",
            \.skipFetchHead,
            "Whether only the base is fetched, not every branch and tag.",
            example: "true"
        ),
        .init(
            "blobless_fetch",
            \.bloblessFetch,
            "Whether contents of files are fetched only when they are needed (`--filter=blob:none`).",
            example: "true"
        ),
        .init(
            "sparse_checkout_files",
            \.sparseCheckoutFiles,
            "The paths that are checked out. Without any, all are.",
            example: "[config]"
        ),
    ]

    /// No repository yet.
    public init() {}

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
