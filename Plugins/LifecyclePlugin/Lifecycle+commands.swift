import PluginKit

extension Lifecycle {
    static let labels = ExclusiveLabels("lifecycle", ["active", "frozen", "stale", "rotten"])

    /// The labels of what nobody takes care of, which anyone may close.
    static let abandoned = [labels.label("stale"), labels.label("rotten")]

    static let close = Command(
        "close",
        arguments: .optional(["not-planned"]),
        places: [.openIssues, .openPullRequests],
        audience: .checked("its author, collaborators of the repository; anyone when it is stale or rotten"),
        usage: "/close [not-planned]",
        summary: "Closes the issue or pull request; an issue also as not planned.",
        examples: ["/close"]
    )

    static let reopen = Command(
        "reopen",
        places: [.closedIssues, .closedPullRequests],
        audience: .checked("its author, collaborators of the repository"),
        summary: "Reopens the issue or pull request.",
        examples: ["/reopen"]
    )
}
