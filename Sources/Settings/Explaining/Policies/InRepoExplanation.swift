import ForgeModel

/// Whether a repository may bring jobs of its own.
public struct InRepoExplanation: Encodable, Hashable, Sendable {
    /// Whether it may.
    public var isEnabled: Bool
    /// What says so; nil when nothing does, so that it may not.
    public var origin: SettingOrigin?
    /// The clusters that such jobs may run on, by name.
    public var clusters: [String]

    /// The settings for a repository.
    init(_ configuration: InRepoConfiguration, for repository: RepositoryName, texts: ConfigurationTexts) {
        isEnabled = configuration.isEnabled(for: repository)
        let section = ["in_repo_config", "enabled"]
        let keys = [repository.fullName, repository.owner, "*"]
        origin = keys.lazy.map { section + [$0] }.filter { texts.node($0) != nil }.first.map {
            SettingOrigin($0.joined(separator: "."), at: texts.place($0))
        }
        clusters = Set(configuration.allowedClusters.values.joined())
            .filter { configuration.allows(cluster: $0, for: repository) }.sorted()
    }
}
