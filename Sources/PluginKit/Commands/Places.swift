public import ForgeModel

/// Where a command works.
public struct Places: OptionSet, Sendable, Hashable {
    /// The places as bits.
    public let rawValue: UInt8

    /// Places from bits.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// On open pull requests.
    public static let openPullRequests = Places(rawValue: 1)
    /// On closed and merged pull requests.
    public static let closedPullRequests = Places(rawValue: 2)
    /// On open issues.
    public static let openIssues = Places(rawValue: 4)
    /// On closed issues.
    public static let closedIssues = Places(rawValue: 8)

    /// On pull requests, open or not.
    public static let pullRequests: Places = [.openPullRequests, .closedPullRequests]
    /// On issues, open or not.
    public static let issues: Places = [.openIssues, .closedIssues]
    /// Everywhere.
    public static let everywhere: Places = [.pullRequests, .issues]

    /// The place that an issue or pull request is.
    public init(_ issue: Issue) {
        self =
            switch (issue.isPullRequest, issue.state) {
            case (true, .open): .openPullRequests
            case (true, .closed): .closedPullRequests
            case (false, .open): .openIssues
            case (false, .closed): .closedIssues
            }
    }

    /// In words, for help: `open pull requests`.
    public var words: String {
        let parts: [(Places, Places, Places, String)] = [
            (.pullRequests, .openPullRequests, .closedPullRequests, "pull requests"),
            (.issues, .openIssues, .closedIssues, "issues"),
        ]
        return parts.compactMap { both, open, closed, noun in
            if isSuperset(of: both) { return noun }
            if contains(open) { return "open \(noun)" }
            return contains(closed) ? "closed \(noun)" : nil
        }
        .joined(separator: " and ")
    }
}
