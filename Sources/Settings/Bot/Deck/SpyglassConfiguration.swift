public import ConfigurationSchema
import RE2
import YAML

/// `deck.spyglass`: how the artifacts of a run are shown.
public struct SpyglassConfiguration: ConfigurationSection, Hashable {
    /// The lenses, those of the older `viewers` last.
    public var lenses: [SpyglassLens] = []
    /// How many bytes of an artifact are read.
    public var sizeLimit = 100_000_000
    /// The address before the path of an artifact's page, by repository; wins over the one by bucket.
    public var gcsBrowserPrefixes = RepositoryMap<String>()
    /// The address before the path of an artifact's page, by bucket or `*`.
    public var gcsBrowserPrefixesByBucket: [String: String] = [:]
    /// A notice above every run, a Go template of HTML; empty for none.
    public var announcement = ""
    /// Where the configuration of TestGrid lies; empty for nowhere.
    public var testGridConfig = ""
    /// The address of TestGrid; empty for none.
    public var testGridRoot = ""
    /// Whether there is no link to the history of the pull request.
    public var hidesPRHistoryLink = false
    /// The path of that history, a Go template.
    public var prHistoryLinkTemplate = "/pr-history?org={{.Org}}&repo={{.Repo}}&pr={{.Number}}"
    /// Buckets by other names.
    public var bucketAliases: [String: String] = [:]
    var viewers: [String: [String]] = [:]
    var gcsBrowserPrefix = ""

    /// Prow's own defaults.
    public init() {}

    /// Makes lenses of viewers, puts the single prefix with the others, and checks the section.
    public mutating func finish(_ decoder: any Decoder) throws {
        try decoder.reportNegative(sizeLimit, at: "size_limit")
        try makeLensesOfViewers(decoder)
        guard !gcsBrowserPrefix.isEmpty else { return }
        let others = [
            ("gcs_browser_prefixes", gcsBrowserPrefixes.values["*"]),
            ("gcs_browser_prefixes_by_bucket", gcsBrowserPrefixesByBucket["*"]),
        ]
        for (other, prefix) in others where prefix != nil {
            let message = "`gcs_browser_prefix` and the key `*` of `\(other)` are both given"
            try decoder.report(
                DiagnosticError(.spyglass, message, hint: "keep one of them"),
                at: "gcs_browser_prefix"
            )
        }
        gcsBrowserPrefixes = RepositoryMap(gcsBrowserPrefixes.values.merging(["*": gcsBrowserPrefix]) { own, _ in own })
        gcsBrowserPrefixesByBucket.merge(["*": gcsBrowserPrefix]) { own, _ in own }
    }

    private mutating func makeLensesOfViewers(_ decoder: any Decoder) throws {
        var made: [(viewer: String, lens: SpyglassLens)] = []
        for (pattern, names) in viewers.sorted(by: { $0.key < $1.key }) {
            do {
                let file = try RegularExpression(pattern)
                made += names.map { ($0, SpyglassLens(viewer: $0, for: file)) }
            } catch {
                try decoder.report(DiagnosticError(.spyglass, error.description), at: "viewers")
            }
        }
        lenses += made.sorted { $0.viewer < $1.viewer }.map(\.lens)
    }
}
