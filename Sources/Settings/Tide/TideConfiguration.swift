public import ConfigurationSchema
public import ForgeModel
public import JobModel
import YAML

/// `tide`: which pull requests are merged, and how.
public struct TideConfiguration: ConfigurationSection {
    /// How often the pool is read.
    public var syncPeriod = GoDuration.minutes(1)
    var ownStatusUpdatePeriod: GoDuration?
    /// How many branches Prow works on at a time.
    public var maxGoroutines = 20
    /// Which pull requests belong to the pool.
    public var queries: [TideQuery] = []
    /// How pull requests are merged.
    public var mergeMethods = MergeMethods()
    /// Subject and body of merge commits, by `ORG/REPO` or `ORG`.
    public var mergeCommitTemplates = RepositoryMap<CommitTemplate>()
    var targetURL: String?
    var prStatusBaseURL: String?
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
    /// Which changes of Gerrit belong to the pool; nil is none.
    public var gerrit: GerritPool?

    /// Prow's own defaults.
    public init() {}

    /// Puts the single addresses with the others, and checks the section.
    public mutating func finish(_ decoder: any Decoder) throws {
        try decoder.reportNegative(maxGoroutines, at: "max_goroutines")
        if let targetURL, !targetURL.isEmpty {
            if !targetURLs.values.isEmpty {
                try decoder.reportConflict("target_url", with: "target_urls", .tideSetting)
            }
            targetURLs = RepositoryMap(["*": targetURL])
        }
        if let prStatusBaseURL, !prStatusBaseURL.isEmpty {
            if !prStatusBaseURLs.values.isEmpty {
                try decoder.reportConflict("pr_status_base_url", with: "pr_status_base_urls", .tideSetting)
            }
            prStatusBaseURLs = RepositoryMap(["*": prStatusBaseURL])
        }
        if !prStatusBaseURLs.values.isEmpty, prStatusBaseURLs.values["*"] == nil {
            let finding = DiagnosticError(.tideSetting, "`pr_status_base_urls` needs the key `*`")
            try decoder.report(finding, at: "pr_status_base_urls")
        }
    }

    /// How often statuses are brought up to date at most.
    public var statusUpdatePeriod: GoDuration {
        ownStatusUpdatePeriod ?? syncPeriod
    }

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
