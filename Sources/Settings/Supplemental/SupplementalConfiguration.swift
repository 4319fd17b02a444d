public import ConfigurationSchema
public import YAML

/// A file that adds to the main configuration (Prow's `_prowconfig.yaml`): protection of branches, reports to Slack,
/// and two keys of `tide`.
public struct SupplementalConfiguration: ConfigurationSection {
    var branchProtection: BranchProtection?
    var slackReporters = RepositoryMap<SlackReporterConfiguration>()
    var tide = SupplementalTide()
    /// What the file says, to find places in.
    var node: YAMLNode?

    /// The keys that such a file may have.
    public static let keys: SectionKeys<Self> = [
        .init(
            "branch-protection",
            \.branchProtection,
            "How branches are protected. Each organisation, repository and branch may be set in one file only.",
            example: "{orgs: {kubernetes: {protect: true}}}"
        ),
        .init(
            "slack_reporter_configs",
            \.slackReporters,
            "Which results Slack is told. Each key may be set in one file only.",
            example: "{kubernetes: {channel: ci-alerts}}"
        ),
        .init(
            "tide",
            \.tide,
            "Queries, which are added to others, and merge methods, each of which may be set in one file only.",
            example: "{queries: [{orgs: [kubernetes], labels: [lgtm]}]}"
        ),
    ]

    /// Nothing.
    public init() {}

    /// Keeps the text's nodes.
    public mutating func finish(_ decoder: any Decoder) throws {
        node = try? YAMLNode(from: decoder)
    }

    /// Reads a file. A key that only the main file may have is an error.
    public static func read(_ node: YAMLNode) -> Decoded<SupplementalConfiguration> {
        read(node, .settings)
    }

    static func read(_ node: YAMLNode, _ decoder: YAMLDecoder) -> Decoded<SupplementalConfiguration> {
        let decoded = decoder.decode(SupplementalConfiguration.self, from: node)
        let misplaced = misplacedKeys(node)
        return Decoded(
            value: decoded.value,
            diagnostics: decoded.diagnostics.map { diagnostic in
                guard diagnostic.code == "unknown-key", let key = misplaced[diagnostic.location] else {
                    return diagnostic
                }
                let message = "`\(key)` can be set in the main file only"
                return Diagnostic(at: diagnostic.location, .supplementalKey, message)
            }
        )
    }

    private static func misplacedKeys(_ node: YAMLNode) -> [SourceLocation: String] {
        var keys: [SourceLocation: String] = [:]
        let main = Set(BotConfiguration.keys.all.map(\.name)).union([
            "presets", "presubmits", "postsubmits", "periodics",
        ])
        for pair in node.ownPairs {
            if let name = pair.key.text, main.contains(name) { keys[pair.key.location] = name }
        }
        let tide = Set(TideConfiguration.keys.all.map(\.name))
        for pair in node["tide"]?.ownPairs ?? [] {
            if let name = pair.key.text, tide.contains(name) { keys[pair.key.location] = "tide.\(name)" }
        }
        return keys
    }
}
