public import PluginKit

/// An entry of the section `invalid_commit_msg` of `plugins.yaml`.
public struct InvalidCommitMsgSettings: RepositoryScoped {
    /// What can be checked.
    public enum Check: String, ConfigurationValue, CaseIterable {
        /// No commit is one that an interactive rebase folds into another.
        case fixupPrefix
        /// No commit message and no title closes an issue.
        case issueClosingKeywords
    }

    /// An entry of `checks`.
    public struct Choice: ConfigurationSection {
        /// The check.
        public var name = Check.fixupPrefix
        /// Whether it is off.
        public var isDisabled = false

        /// The defaults.
        public init() {}

        /// The keys of the section.
        public static let keys: SectionKeys<Self> = [
            .init("name", \.name, "The check.", example: "fixupPrefix", isRequired: true),
            .init("disabled", \.isDisabled, "Whether the check is off.", example: "true"),
        ]
    }

    /// Whom the entry is for: `org` or `org/repo`.
    public var repos: [String] = []
    /// Which checks are on; those that are not named are.
    public var checks: [Choice] = []

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        repos,
        .init(
            "checks",
            \.checks,
            "What is checked. A check that is not named is on.",
            example: "[{name: fixupPrefix, disabled: true}]"
        ),
    ]

    /// Whether a check is on.
    func has(_ check: Check) -> Bool { !checks.contains { $0.name == check && $0.isDisabled } }

    /// A check is named once.
    ///
    /// - Throws: `DecodingError` when one is named twice.
    public mutating func finish(_ decoder: any Decoder) throws {
        for check in Check.allCases where checks.count(where: { $0.name == check }) > 1 {
            throw decoder.mistake("`checks` names `\(check.rawValue)` twice", at: "checks")
        }
    }
}
