public import ConfigurationSchema
public import ForgeModel

/// The section `repo_milestone` of `plugins.yaml`: who decides about milestones where.
public struct MilestoneSettings: PluginConfiguration {
    /// The key of the section.
    public static let key = "repo_milestone"

    private let maintainers: [String: MilestoneMaintainers]

    /// Nobody.
    public init() {
        maintainers = [:]
    }

    /// A map from repositories.
    public static var schema: ValueSchema {
        .map(keys: "`ORG/REPO`, or `\"\"` for all others", MilestoneMaintainers.schema)
    }

    /// Reads what the file says.
    ///
    /// - Throws: `DecodingError` for a value of the wrong type, and for an entry without a team.
    public init(from decoder: any Decoder) throws {
        maintainers = try [String: MilestoneMaintainers](from: decoder)
    }

    /// The team that decides in a repository.
    ///
    /// - Throws: ``Refusal`` when there is none.
    public func maintainers(of repository: RepositoryName) throws -> MilestoneMaintainers {
        let own = maintainers.sorted { $0.key < $1.key }.first { $0.key.equalsFolded(repository.fullName) }?.value
        if let maintainers = own ?? maintainers[""] { return maintainers }
        throw Refusal(
            "No team decides about milestones in \(repository). `\(Self.key)` in `plugins.yaml` is where one is named."
        )
    }
}
