public import PluginKit

/// The section `cherrypicker` of `plugins.yaml`: what are flags of Prow's external plugin.
public struct CherrypickerConfiguration: PluginConfiguration, ConfigurationSection {
    /// Whether everybody may ask, not members of the organisation alone.
    public var allowsAll = false
    /// Whether the new pull request is assigned to whoever asked, by `/assign` in its description.
    public var assignsRequester = true
    /// Whether an issue is opened when the change does not apply.
    public var opensIssueOnConflict = false
    /// Labels of the new pull requests.
    public var labels: [LabelName] = []
    /// What labels begin with that ask for a cherry-pick to the branch that the rest of them names.
    public var labelPrefix = "cherrypick/"

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "allow_all",
            \.allowsAll,
            "Whether everybody may ask for cherry-picks, not members of the organisation alone.",
            example: "true"
        ),
        .init(
            "use_prow_assignments",
            \.assignsRequester,
            "Whether the new pull request is assigned to whoever asked, by `/assign` in its description.",
            example: "false"
        ),
        .init(
            "create_issue_on_conflict",
            \.opensIssueOnConflict,
            "Whether an issue is opened when the change does not apply to the branch.",
            example: "true"
        ),
        .init("labels", \.labels, "Labels that each new pull request gets.", example: "[cherry-pick]"),
        .init(
            "label_prefix",
            \.labelPrefix,
            "What labels begin with that ask for a cherry-pick to the branch that the rest of them names.",
            example: "backport/"
        ),
    ]

    /// Checks the prefix.
    ///
    /// - Throws: `DecodingError` when it is empty, so that every label would name a branch.
    public func finish(_ decoder: any Decoder) throws {
        guard !labelPrefix.isEmpty else {
            throw decoder.mistake("an empty prefix makes every label a branch; try `cherrypick/`", at: "label_prefix")
        }
    }
}
