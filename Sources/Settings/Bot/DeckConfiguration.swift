public import JobModel

/// `deck`: what the dashboard shows. Parts that Bowsprit's dashboard does not have are kept as they are.
public struct DeckConfiguration: Decodable, Sendable {
    /// How artifacts are shown.
    @OmitEmpty public var spyglass: [String: JSONValue]
    /// How often the merge pool is read.
    public var tideUpdatePeriod: GoDuration?
    /// Organisations and repositories that the public does not see.
    @OmitEmpty public var hiddenRepos: [String]
    /// Where logs of other agents are.
    @OmitEmpty public var externalAgentLogs: [JSONValue]
    /// Logo and colours.
    public var branding: JSONValue?
    /// The id for Google Analytics.
    @OmitEmpty public var googleAnalytics: String
    /// Who may run jobs again, by `*`, organisation or repository.
    @OmitEmpty public var rerunAuthConfigs: [String: RerunAuthConfig]
    /// The same as a list by repository and cluster; the last entry that matches counts.
    @OmitEmpty public var defaultRerunAuthConfigs: [JSONValue]
    /// Whether results may be read from any bucket; nil means yes.
    public var skipStoragePathValidation: Bool?
    /// Buckets that may be read besides those that jobs use.
    @OmitEmpty public var additionalAllowedBuckets: [String]

    private enum CodingKeys: String, CodingKey {
        case spyglass, branding
        case tideUpdatePeriod = "tide_update_period"
        case hiddenRepos = "hidden_repos"
        case externalAgentLogs = "external_agent_logs"
        case googleAnalytics = "google_analytics"
        case rerunAuthConfigs = "rerun_auth_configs"
        case defaultRerunAuthConfigs = "default_rerun_auth_configs"
        case skipStoragePathValidation = "skip_storage_path_validation"
        case additionalAllowedBuckets = "additional_allowed_buckets"
    }

    /// Prow's own defaults.
    public init() {}
}
