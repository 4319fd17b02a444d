import ForgeModel
import JobModel
import YAML

extension TideConfiguration {
    private enum CodingKeys: String, CodingKey {
        case queries, priority, gerrit
        case syncPeriod = "sync_period"
        case statusUpdatePeriod = "status_update_period"
        case maxGoroutines = "max_goroutines"
        case mergeMethods = "merge_method"
        case mergeCommitTemplates = "merge_commit_template"
        case targetURL = "target_url"
        case targetURLs = "target_urls"
        case prStatusBaseURL = "pr_status_base_url"
        case prStatusBaseURLs = "pr_status_base_urls"
        case blockerLabel = "blocker_label"
        case squashLabel = "squash_label"
        case rebaseLabel = "rebase_label"
        case mergeLabel = "merge_label"
        case contextOptions = "context_options"
        case batchSizeLimits = "batch_size_limit"
        case prioritizeExistingBatches = "prioritize_existing_batches"
        case mergeBlocksPolicies = "github_merge_blocks_policy"
        case displaysAllQueriesInStatus = "display_all_tide_queries_in_status"
    }

    /// Decodes the section and checks it.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        syncPeriod = try container.value(.syncPeriod, default: syncPeriod)
        statusUpdatePeriod = try container.value(.statusUpdatePeriod, default: syncPeriod)
        queries = try container.list(.queries)
        mergeMethods = try container.value(.mergeMethods, default: mergeMethods)
        mergeCommitTemplates = try container.value(.mergeCommitTemplates, default: mergeCommitTemplates)
        targetURLs = try Self.addresses(container, decoder, one: .targetURL, several: .targetURLs)
        prStatusBaseURLs = try Self.addresses(container, decoder, one: .prStatusBaseURL, several: .prStatusBaseURLs)
        blockerLabel = try container.value(.blockerLabel, default: "")
        squashLabel = try container.value(.squashLabel, default: "")
        rebaseLabel = try container.value(.rebaseLabel, default: "")
        mergeLabel = try container.value(.mergeLabel, default: "")
        contextOptions = try container.value(.contextOptions, default: contextOptions)
        batchSizeLimits = try container.value(.batchSizeLimits, default: batchSizeLimits)
        prioritizeExistingBatches = try container.value(
            .prioritizeExistingBatches,
            default: prioritizeExistingBatches
        )
        mergeBlocksPolicies = try container.value(.mergeBlocksPolicies, default: mergeBlocksPolicies)
        priority = try container.list(.priority)
        displaysAllQueriesInStatus = try container.value(.displaysAllQueriesInStatus, default: false)
        gerrit = try container.decodeIfPresent(JSONValue.self, forKey: .gerrit)
        if !prStatusBaseURLs.values.isEmpty, prStatusBaseURLs.values["*"] == nil {
            let finding = DiagnosticError(.tideSetting, "`pr_status_base_urls` needs the key `*`")
            try decoder.report(finding, at: CodingKeys.prStatusBaseURLs)
        }
    }

    /// The single address counts for `*`; giving both keys is an error.
    private static func addresses(
        _ container: KeyedDecodingContainer<CodingKeys>,
        _ decoder: any Decoder,
        one: CodingKeys,
        several: CodingKeys
    ) throws -> RepositoryMap<String> {
        let map = try container.value(several, default: RepositoryMap<String>())
        let address = try container.value(one, default: "")
        guard !address.isEmpty else { return map }
        if !map.values.isEmpty {
            let message = "`\(one.stringValue)` and `\(several.stringValue)` are both given"
            try decoder.report(DiagnosticError(.tideSetting, message, hint: "keep one of them"), at: one)
        }
        return RepositoryMap(["*": address])
    }
}
