/// A plugin that is on for a repository, or would be if the repository were not excluded.
public struct PluginExplanation: Encodable, Hashable, Sendable {
    /// The name.
    public var name: String
    /// The organisation (`ORG`) or repository (`ORG/REPO`) that it is switched on for.
    public var scope: String
    /// Where it is switched on.
    public var place: ConfigurationPlace?
    /// Whether it is on for the repository: false when `excluded_repos` of the organisation names the repository.
    public var isOn: Bool
    /// Where the repository is excluded; nil when it is not.
    public var exclusion: ConfigurationPlace?
    /// Whether Bowsprit has the plugin.
    public var isOffered: Bool
}
