public import ForgeModel
import YAML

/// One of `tide.queries`: which pull requests belong to the merge pool.
public struct TideQuery: Decodable, Hashable, Sendable {
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

    /// A query for nothing.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case author, labels, missingLabels, excludedBranches, includedBranches, milestone, reviewApprovedRequired
        case orgs, repos, excludedRepos
    }

    /// Decodes a query and checks it.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        author = try container.value(.author, default: "")
        labels = try container.list(.labels)
        missingLabels = try container.list(.missingLabels)
        excludedBranches = try container.list(.excludedBranches)
        includedBranches = try container.list(.includedBranches)
        milestone = try container.value(.milestone, default: "")
        reviewApprovedRequired = try container.value(.reviewApprovedRequired, default: false)
        orgs = try container.list(.orgs)
        repos = try container.list(.repos)
        excludedRepos = try container.list(.excludedRepos)
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

extension TideQuery {
    private func validate(_ decoder: any Decoder) throws {
        func report(_ message: String, at key: CodingKeys) throws {
            try decoder.report(DiagnosticError(.tideQuery, message), at: key)
        }
        if orgs.isEmpty && repos.isEmpty {
            try decoder.report(DiagnosticError(.tideQuery, "a query needs `orgs` or `repos`"))
        }
        for org in orgs where org.isEmpty || org.contains("/") {
            try report("`\(org)` is not an organisation", at: .orgs)
        }
        for repo in repos {
            guard let name = RepositoryName(repo) else {
                try report("`\(repo)` is not of the form org/repo", at: .repos)
                continue
            }
            if orgs.contains(where: { name.isNamed(by: $0) }) {
                try report("`\(repo)` is part of an organisation that the query names", at: .repos)
            }
        }
        for repo in excludedRepos {
            guard let name = RepositoryName(repo), orgs.contains(where: { name.isNamed(by: $0) }) else {
                try report("`\(repo)` is not part of an organisation that the query names", at: .excludedRepos)
                continue
            }
        }
        for label in labels where missingLabels.contains(label) {
            try report("the label `\(label)` is both required and forbidden", at: .missingLabels)
        }
        if !includedBranches.isEmpty && !excludedBranches.isEmpty {
            try report("`includedBranches` and `excludedBranches` exclude each other", at: .excludedBranches)
        }
        try reportRepetitions(report)
    }

    private func reportRepetitions(_ report: (String, CodingKeys) throws -> Void) throws {
        let lists: [(CodingKeys, [String])] = [
            (.labels, labels), (.missingLabels, missingLabels), (.excludedBranches, excludedBranches),
            (.includedBranches, includedBranches), (.orgs, orgs), (.repos, repos), (.excludedRepos, excludedRepos),
        ]
        for (key, list) in lists {
            var seen: Set<String> = []
            for entry in list where !seen.insert(entry).inserted {
                try report("`\(entry)` is given twice", key)
            }
        }
    }
}
