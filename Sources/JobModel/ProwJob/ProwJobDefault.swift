/// Settings that jobs share by repository and cluster (`prowjob_defaults`).
public struct ProwJobDefault: Codable, Hashable, Sendable {
    /// Where results are uploaded in ResultStore.
    public var resultStoreConfig: ResultStoreConfig?
    /// Whose job this is, where one installation serves several.
    @OmitEmpty public var tenantID: String

    enum CodingKeys: String, CodingKey {
        case resultStoreConfig = "resultstore_config"
        case tenantID = "tenant_id"
    }

    /// The tenant of jobs for which none is configured.
    public static let globalTenantID = "GlobalDefaultID"

    /// The settings given; what is left out is not set.
    public init(resultStoreConfig: ResultStoreConfig? = nil, tenantID: String = "") {
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
