extension Issue {
    /// A pull request seen as an issue.
    public init(_ pull: PullRequest) {
        self.init(
            id: pull.id,
            nodeID: pull.nodeID,
            isPullRequest: true,
            title: pull.title,
            body: pull.body,
            author: pull.author,
            state: pull.state,
            labels: pull.labels,
            assignees: pull.assignees,
            url: pull.url
        )
    }
}
