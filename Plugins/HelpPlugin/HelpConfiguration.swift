public import PluginKit

/// The section `help` of `plugins.yaml`.
public struct HelpConfiguration: PluginConfiguration {
    /// The page with the guidelines for issues that ask for help.
    public var guidelinesURL = "https://git.k8s.io/community/contributors/guide/help-wanted.md"
    /// The guidelines in short, in Markdown; shown with each reply unless it is empty.
    public var guidelinesSummary = ""

    enum CodingKeys: String, CodingKey {
        case guidelinesURL = "help_guidelines_url"
        case guidelinesSummary = "help_guidelines_summary"
    }

    /// The defaults.
    public init() {}

    /// Reads what the file says; what it leaves out is as by default.
    ///
    /// - Throws: `DecodingError` for a value of the wrong type.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        guidelinesURL = try container.decode(.guidelinesURL, or: guidelinesURL)
        guidelinesSummary = try container.decode(.guidelinesSummary, or: guidelinesSummary)
    }

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
