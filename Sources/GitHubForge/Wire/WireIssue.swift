import ForgeModel

/// What we read of GitHub's `issue`.
struct WireIssue: Decodable {
    struct Marker: Decodable {}

    let number: Int
    let node_id: String
    let title: String
    let body: String?
    let user: WireUser?
    /// Left out by `pinned` and `unpinned`.
    let state: String?
    let labels: [WireLabel]?
    let assignees: [WireUser?]?
    let html_url: String
    let pull_request: Marker?

    func value(in repository: RepositoryName) -> Issue {
        Issue(
            id: ThreadID(repository, number),
            nodeID: node_id,
            isPullRequest: pull_request != nil,
            title: title,
            body: body ?? "",
            author: user.valueOrGhost,
            state: state.flatMap(ThreadState.init(rawValue:)) ?? .open,
            labels: labels?.map(\.value) ?? [],
            assignees: assignees?.compactMap { $0?.value.login } ?? [],
            url: html_url
        )
    }
}
