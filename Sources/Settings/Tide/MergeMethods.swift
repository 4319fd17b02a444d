public import ConfigurationSchema
public import ForgeModel
import RE2

/// `tide.merge_method`: how pull requests are merged, in any of the shapes that Prow takes: `ORG: METHOD`,
/// `ORG/REPO: METHOD`, `ORG/REPO@BRANCH: METHOD`, `ORG: {REPO: METHOD}` and `ORG: {REPO: {BRANCH: METHOD}}`.
public struct MergeMethods: Hashable, Sendable {
    /// What is said of a repository within an organisation.
    enum Repository: Hashable, Sendable {
        case method(MergeMethod)
        /// By an unanchored expression of the branch, in the order of the expressions' text.
        case branches([Branch])
    }

    /// The method of the branches that match.
    struct Branch: Hashable, Sendable {
        var expression: RegularExpression
        var method: MergeMethod
    }

    /// What is said of a key.
    enum Entry: Hashable, Sendable {
        case method(MergeMethod)
        case repositories(FoldedMap<Repository>)
    }

    /// By key; what stands before a `@` in lower case.
    private var entries: [String: Entry] = [:]

    /// Merge commits everywhere.
    public init() {}

    /// Adds what another file says; of keys that both have, the own values stay.
    ///
    /// - Returns: The keys that both have.
    mutating func merge(_ other: MergeMethods) -> [String] {
        let both = Set(entries.keys).intersection(other.entries.keys).sorted()
        entries.merge(other.entries) { own, _ in own }
        return both
    }

    /// The method for pull requests to a branch of a repository.
    public func method(for repository: RepositoryName, branch: String) -> MergeMethod {
        let fullName = repository.fullName.lowercased()
        if case .method(let method) = entries["\(fullName)@\(branch)"] { return method }
        let org = entries[repository.owner.lowercased()]
        var inOrg: Repository?
        if case .repositories(let repositories) = org {
            inOrg = repositories[repository.name] ?? repositories["*"]
        }
        if case .branches(let branches) = inOrg, let match = branches.first(where: { $0.expression.matches(branch) }) {
            return match.method
        }
        if case .method(let method) = entries[fullName] { return method }
        if case .method(let method) = inOrg { return method }
        if case .method(let method) = org { return method }
        return .merge
    }
}

extension MergeMethods: ConfigurationValue {
    /// A map with methods at several levels.
    public static var schema: ValueSchema { .map(keys: "`ORG`, `ORG/REPO` or `ORG/REPO@BRANCH`", Entry.schema) }

    /// Decodes the section.
    public init(from decoder: any Decoder) throws {
        let given = try [String: Entry](from: decoder)
        entries = Dictionary(given.map { (Self.folded($0.key), $0.value) }) { first, _ in first }
    }

    /// Names of repositories don't care for case, branches do.
    private static func folded(_ key: String) -> String {
        let name = key.prefix { $0 != "@" }
        return name.lowercased() + key.dropFirst(name.count)
    }
}

extension MergeMethods.Entry: ConfigurationValue {
    static var schema: ValueSchema {
        .either([MergeMethod.schema, .map(keys: "repositories", MergeMethods.Repository.schema)])
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if (try? container.decode(String.self)) != nil {
            self = .method(try container.decode(MergeMethod.self))
        } else {
            self = .repositories(try container.decode(FoldedMap<MergeMethods.Repository>.self))
        }
    }
}

extension MergeMethods.Repository: ConfigurationValue {
    static var schema: ValueSchema {
        .either([MergeMethod.schema, .map(keys: "expressions of branches", MergeMethod.schema)])
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if (try? container.decode(String.self)) != nil {
            self = .method(try container.decode(MergeMethod.self))
            return
        }
        let given = try container.decode([String: MergeMethod].self)
        self = .branches(
            try given.sorted { $0.key < $1.key }.map {
                MergeMethods.Branch(expression: try RegularExpression($0.key), method: $0.value)
            }
        )
    }
}
