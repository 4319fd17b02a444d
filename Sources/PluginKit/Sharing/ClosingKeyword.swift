import RE2

/// The words by which commit messages and titles close issues: `fixes #12`.
public enum ClosingKeyword {
    private static let expression = RegularExpression(
        valid: #"((?i)(clos(?:e[sd]?))|(fix(?:(es|ed)?))|(resolv(?:e[sd]?)))[\s:]+(\w+/\w+)?#(\d+)"#
    )

    /// Whether a text closes an issue by
    /// [GitHub's words](https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue),
    /// as Prow finds them.
    public static func isIn(_ text: String) -> Bool { expression.matches(text) }
}
