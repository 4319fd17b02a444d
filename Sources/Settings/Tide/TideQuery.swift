public import ConfigurationSchema
public import ForgeModel
public import YAML

/// One of `tide.queries`: which pull requests belong to the merge pool.
public struct TideQuery: ConfigurationSection, Hashable {
    /// The login of the author; empty is anybody.
    public var author = ""
    /// The labels that a pull request needs. A comma within one means either.
    public var labels: [String] = []
    /// The labels that it must not have.
    public var missingLabels: [String] = []
    /// The base branches that it must not have.
    public var excludedBranches: [String] = []
    /// The base branches that it may have; empty is any.
    public var includedBranches: [String] = []
    /// The title of the milestone; empty is any or none.
    public var milestone = ""
    /// Whether GitHub must consider it approved.
    public var reviewApprovedRequired = false
    /// The organisations.
    public var orgs: [String] = []
    /// The repositories.
    public var repos: [String] = []
    /// The repositories of `orgs` that are left out.
    public var excludedRepos: [String] = []
    /// Where the query stands; nil when it was not read from a file.
    public var location: SourceLocation?

    /// A query for nothing.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("orgs", \.orgs, "The organisations whose repositories are meant.", example: "[kubernetes]"),
        .init(
            "repos",
            \.repos,
            "The repositories that are meant, none of an organisation that `orgs` names.",
            example: "[kubernetes-sigs/kueue]"
        ),
        .init(
            "excludedRepos",
            \.excludedRepos,
            "Repositories of `orgs` that are left out.",
            example: "[kubernetes/website]"
        ),
        .init(
            "labels",
            \.labels,
            "Labels that a pull request needs, all of them. A comma within one means either.",
            example: "[lgtm, approved]"
        ),
        .init(
            "missingLabels",
            \.missingLabels,
            "Labels that a pull request must not have.",
            example: "[do-not-merge/hold, needs-rebase]"
        ),
        .init("includedBranches", \.includedBranches, "The base branches; without it, all.", example: "[main]"),
        .init("excludedBranches", \.excludedBranches, "Base branches that are left out.", example: "[gh-pages]"),
        .init("author", \.author, "The login of the author; without it, anybody.", example: "dependabot"),
        .init("milestone", \.milestone, "The title of the milestone; without it, any or none.", example: "v1.36"),
        .init(
            "reviewApprovedRequired",
            \.reviewApprovedRequired,
            "Whether GitHub must count the pull request as approved."
        ),
    ]

    /// Checks the query and notes its place.
    public mutating func finish(_ decoder: any Decoder) throws {
        location = decoder.sourceLocation()
        try validate(decoder)
    }

    /// Whether the query's pull requests can be in a repository.
    public func includes(_ repository: RepositoryName) -> Bool {
        if repos.contains(where: { repository.isNamed(by: $0) }) { return true }
        return orgs.contains { repository.isNamed(by: $0) } && !excludedRepos.contains { repository.isNamed(by: $0) }
    }

    /// Whether the query's pull requests can have a base branch.
    public func includes(branch: String) -> Bool {
        !excludedBranches.contains(branch) && (includedBranches.isEmpty || includedBranches.contains(branch))
    }

    /// The labels that a pull request needs: of every inner list, one.
    public var requiredLabels: [[String]] {
        labels.map { $0.split(separator: ",").map(String.init) }
    }
}
