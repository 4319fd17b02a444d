public import ForgeModel
public import RE2

/// `owners_dir_denylist`: directories whose OWNERS files don't count.
public struct OwnersDirDenylist: Decodable, Sendable {
    /// Expressions by `ORG/REPO` or `ORG`.
    public var repos: [String: [RegularExpression]] = [:]
    /// Expressions for every repository.
    public var defaults: [RegularExpression] = []
    /// Whether Prow's own three expressions don't hold.
    public var ignorePreconfiguredDefaults = false

    /// Prow's own expressions.
    public static let preconfigured = [#"\.git$"#, "_output$", "vendor/.*/.*"]

    /// Only Prow's own expressions.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case repos
        case defaults = "default"
        case ignorePreconfiguredDefaults = "ignore_preconfigured_defaults"
    }

    /// Decodes the section.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        repos = try container.map(.repos)
        defaults = try container.list(.defaults)
        ignorePreconfiguredDefaults = try container.value(.ignorePreconfiguredDefaults, default: false)
    }

    /// The patterns that hold for a repository.
    public func patterns(for repository: RepositoryName) -> [String] {
        let own = repos.filter { repository.isNamed(by: $0.key) }.sorted { $0.key < $1.key }.flatMap(\.value)
        return (ignorePreconfiguredDefaults ? [] : Self.preconfigured) + (defaults + own).map(\.pattern)
    }
}
