/// What GitHub answers to a report that no repetition can help.
enum GitHubRefusal {
    private static let texts = [
        "This SHA and context has reached the maximum number of statuses",
        "Not Found",
        "No commit found for SHA",
    ]

    /// Whether an error is such an answer: the repository, pull request or commit is gone, or the commit is full.
    static func isFinal(_ error: any Error) -> Bool {
        let text = String(describing: error)
        return texts.contains { text.contains($0) }
    }
}
