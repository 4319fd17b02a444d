public import ConfigurationSchema

/// Settings that jobs share by repository and cluster (`prowjob_defaults`).
public struct ProwJobDefault: ConfigurationSection, Encodable, Hashable {
    /// Where results are uploaded in ResultStore.
    public var resultStoreConfig: ResultStoreConfig?
    /// Whose job this is, where one installation serves several.
    public var tenantID = ""

    /// The tenant of jobs for which none is configured.
    public static let globalTenantID = "GlobalDefaultID"

    /// The keys of configuration files and of ProwJobs.
    public static let keys: SectionKeys<Self> = [
        .init(
            "resultstore_config",
            \.resultStoreConfig,
            "Where results are uploaded in ResultStore.",
            hasEffect: false
        ),
        .init(
            "tenant_id",
            \.tenantID,
            "Whose job this is where one bot serves several teams; `\(globalTenantID)` when nothing else is said.",
            example: "team-a"
        ),
    ]

    /// Settings that say nothing.
    public init() {}

    /// The settings given; what is left out is not set.
    public init(resultStoreConfig: ResultStoreConfig? = nil, tenantID: String) {
        self.resultStoreConfig = resultStoreConfig
        self.tenantID = tenantID
    }

    /// These settings with `defaults` where they say nothing.
    public func merging(defaults: ProwJobDefault) -> ProwJobDefault {
        ProwJobDefault(
            resultStoreConfig: resultStoreConfig ?? defaults.resultStoreConfig,
            tenantID: tenantID.isEmpty ? defaults.tenantID : tenantID
        )
    }
}
