public import ForgeModel

/// A Markdown list of commits for a comment: each with its link and the beginning of its message.
public enum CommitList {
    /// How many commits are listed; of others only the number is told.
    public static let limit = 20

    /// The list, one line a commit. Messages are shown as code, so that nobody is notified by them.
    public static func markdown(_ commits: [Commit]) -> String {
        let lines = commits.prefix(limit).map { "- [\($0.sha.short)](\($0.url)) `\(subject(of: $0))`" }
        let rest = commits.count - limit
        return (lines + (rest > 0 ? ["- and \(rest) more"] : [])).joined(separator: "\n")
    }

    private static func subject(of commit: Commit) -> String {
        let text = commit.subject.replacing("`", with: "'").prefix(80)
        return text.allSatisfy(\.isWhitespace) ? "(no message)" : String(text)
    }
}
