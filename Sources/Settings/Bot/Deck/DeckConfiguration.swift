public import ConfigurationSchema
public import JobModel
import YAML

/// `deck`: what the dashboard shows.
public struct DeckConfiguration: ConfigurationSection {
    /// How artifacts are shown.
    public var spyglass = SpyglassConfiguration()
    /// How often the merge pool is read.
    public var tideUpdatePeriod = GoDuration.seconds(10)
    /// Organisations and repositories that the public does not see.
    public var hiddenRepos: [String] = []
    /// Where logs of other agents are.
    public var externalAgentLogs: [ExternalAgentLog] = []
    /// Logo and colours; nil for the usual ones.
    public var branding: BrandingConfiguration?
    /// The id for Google Analytics; empty for none.
    public var googleAnalytics = ""
    /// Who may run jobs again; see ``rerunAuth(repo:cluster:)``.
    public var rerunAuthEntries: [RerunAuthEntry] = []
    /// Whether results may be read from any bucket; nil means yes.
    public var skipStoragePathValidation: Bool?
    /// Buckets that may be read besides those that jobs use.
    public var additionalAllowedBuckets: [String] = []
    var rerunAuthConfigs: [String: RerunAuthConfig] = [:]

    /// Prow's own defaults.
    public init() {}

    /// Who may run a job again that says nothing itself: what the last entry for it says, nobody when none is.
    ///
    /// - Parameter repo: `ORG/REPO`; empty for jobs without one.
    public func rerunAuth(repo: String, cluster: String) -> RerunAuthConfig {
        rerunAuthEntries.last { $0.entry.matches(repo: repo, cluster: cluster) }?.entry.config ?? RerunAuthConfig()
    }

    /// Puts both shapes of rerun settings into `rerunAuthEntries`, and checks the section.
    public mutating func finish(_ decoder: any Decoder) throws {
        if !additionalAllowedBuckets.isEmpty, skipStoragePathValidation != false {
            let finding = DiagnosticError(
                .storageBuckets,
                "`additional_allowed_buckets` has no effect while results may be read from any bucket",
                hint: "set `skip_storage_path_validation: false`"
            )
            try decoder.report(finding, at: "additional_allowed_buckets")
        }
        if !rerunAuthConfigs.isEmpty {
            if !rerunAuthEntries.isEmpty {
                try decoder.reportConflict("rerun_auth_configs", with: "default_rerun_auth_configs")
            }
            rerunAuthEntries = ScopeOrder.sorted(rerunAuthConfigs).map {
                RerunAuthEntry(repo: $0.key, config: $0.value)
            }
        }
    }
}
