public import ForgeModel
public import GoTemplate
public import JobModel
import YAML

/// `tide`: which pull requests are merged, and how.
public struct TideConfiguration: Decodable, Sendable {
    /// What happens when GitHub says that a pull request is blocked.
    public enum MergeBlocksPolicy: String, Decodable, CaseIterable, Hashable, Sendable {
        /// As if it had said nothing.
        case ignore
        /// The status says so.
        case permit
        /// The pull request is not merged.
        case block
    }

    /// The subject and the body of merge commits, Go templates over the pull request.
    public struct CommitTemplate: Decodable, Hashable, Sendable {
        /// The subject; nil is GitHub's own.
        public var title: CheckedTemplate<PoolPullRequest>?
        /// The body; nil is GitHub's own.
        public var body: CheckedTemplate<PoolPullRequest>?

        /// The templates given, and GitHub's own texts otherwise.
        public init(title: CheckedTemplate<PoolPullRequest>? = nil, body: CheckedTemplate<PoolPullRequest>? = nil) {
            self.title = title
            self.body = body
        }
    }

    /// Labels whose pull requests go first.
    public struct Priority: Codable, Hashable, Sendable {
        /// The labels, all of which are needed. A comma within one means either.
        @OmitEmpty public var labels: [String]
    }

    /// How often the pool is read.
    public var syncPeriod = GoDuration.minutes(1)
    /// How often statuses are brought up to date at most.
    public var statusUpdatePeriod = GoDuration.minutes(1)
    /// Which pull requests belong to the pool.
    public var queries: [TideQuery] = []
    /// How pull requests are merged.
    public var mergeMethods = MergeMethods()
    /// Subject and body of merge commits, by `ORG/REPO` or `ORG`.
    public var mergeCommitTemplates = RepositoryMap<CommitTemplate>()
    /// Where the status of a pull request leads.
    public var targetURLs = RepositoryMap<String>()
    /// The dashboard's page of pull requests, for where there is no target.
    public var prStatusBaseURLs = RepositoryMap<String>()
    /// The label of issues that keep a repository from merging; empty for none.
    public var blockerLabel = ""
    /// The label that asks for ``MergeMethod/squash``; empty for none.
    public var squashLabel = ""
    /// The label that asks for ``MergeMethod/rebase``; empty for none.
    public var rebaseLabel = ""
    /// The label that asks for ``MergeMethod/merge``; empty for none.
    public var mergeLabel = ""
    /// Which contexts a merge needs.
    public var contextOptions = ContextOptions()
    /// How many pull requests are tested together; see ``batchSizeLimit(for:)``.
    public var batchSizeLimits = RepositoryMap<Int>()
    /// Whether tests of the same pull requests together are waited for.
    public var prioritizeExistingBatches = RepositoryMap<Bool>()
    /// What happens when GitHub says that a pull request is blocked.
    public var mergeBlocksPolicies = RepositoryMap<MergeBlocksPolicy>()
    /// Which pull requests go first, the most urgent first.
    public var priority: [Priority] = []
    /// Whether a status names every query that a pull request could fulfil.
    public var displaysAllQueriesInStatus = false
    /// The settings for Gerrit, kept as they are.
    public var gerrit: JSONValue?

    /// Prow's own defaults.
    public init() {}

    /// How many pull requests of a repository are tested together at most: 0 is any number, a negative number none.
    public func batchSizeLimit(for repository: RepositoryName) -> Int {
        batchSizeLimits[repository] ?? 0
    }

    /// Whether tests of the same pull requests together are waited for in a repository.
    public func prioritizesExistingBatches(in repository: RepositoryName) -> Bool {
        prioritizeExistingBatches[repository] ?? true
    }

    /// What happens when GitHub says that a pull request of a repository is blocked.
    public func mergeBlocksPolicy(for repository: RepositoryName) -> MergeBlocksPolicy {
        mergeBlocksPolicies[repository] ?? .permit
    }

    /// How pull requests to a branch of a repository are merged, where no label says otherwise.
    public func mergeMethod(for repository: RepositoryName, branch: String) -> MergeMethod {
        mergeMethods.method(for: repository, branch: branch)
    }

    /// The queries whose pull requests can be in a repository.
    public func queries(for repository: RepositoryName) -> [TideQuery] {
        queries.filter { $0.includes(repository) }
    }

    /// Where the status of a repository's pull requests leads; nil when the configuration does not say.
    public func targetURL(for repository: RepositoryName) -> String? {
        targetURLs[repository]
    }
}
