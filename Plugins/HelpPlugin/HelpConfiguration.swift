public import PluginKit

/// The section `help` of `plugins.yaml`.
public struct HelpConfiguration: PluginConfiguration, ConfigurationSection {
    /// The page with the guidelines for issues that ask for help.
    public var guidelinesURL = "https://git.k8s.io/community/contributors/guide/help-wanted.md"
    /// The guidelines in short, in Markdown; shown with each reply unless it is empty.
    public var guidelinesSummary = ""

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "help_guidelines_url",
            \.guidelinesURL,
            "The page with the guidelines for issues that ask for help.",
            example: "https://example.com/help-wanted"
        ),
        .init(
            "help_guidelines_summary",
            \.guidelinesSummary,
            "The guidelines in short, in Markdown. Shown with each reply.",
            example: "No barrier to entry, and a clear task."
        ),
    ]

    var helpText: String {
        """
        \(Help.helpSentence)
        \(summary)
        Please check that it meets [the guidelines](\(guidelinesURL)). If it does not, comment `/remove-help`.
        """
    }

    var goodFirstIssueText: String {
        """
        \(Help.goodFirstIssueSentence)
        \(summary)
        Please check that it meets [the guidelines](\(guidelinesURL)#good-first-issue). If it does not, \
        comment `/remove-good-first-issue`.
        """
    }

    private var summary: String {
        guidelinesSummary.isEmpty ? "" : "\n### Guidelines\n\n\(guidelinesSummary)\n"
    }
}
