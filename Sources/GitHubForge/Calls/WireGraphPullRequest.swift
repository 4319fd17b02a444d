import ForgeModel

/// The fragment `PullRequestFacts`.
struct WireGraphPullRequest: Decodable {
    struct Page: Decodable {
        struct PageInfo: Decodable {
            let hasNextPage: Bool
            let endCursor: String?
        }
        let pageInfo: PageInfo
        let nodes: [WireGraphPullRequest?]

        var values: [PullRequest] { nodes.compactMap { $0?.value } }
        var next: String? { pageInfo.hasNextPage ? pageInfo.endCursor : nil }
    }

    struct Author: Decodable {
        let __typename: String
        let login: String
    }
    struct Named: Decodable {
        let name: String
    }
    struct Labels: Decodable {
        let nodes: [Named?]?
    }
    struct Home: Decodable {
        let nameWithOwner: String
        let url: String?
        let defaultBranchRef: Named?
    }
    struct Count: Decodable {
        let totalCount: Int
    }

    let number: Int?
    let id: String?
    let title: String?
    let body: String?
    let url: String?
    let isDraft: Bool?
    let mergeable: String?
    let author: Author?
    let baseRefName: String?
    let baseRefOid: String?
    let headRefName: String?
    let headRefOid: String?
    let headRepository: Home?
    let repository: Home?
    let milestone: WireMilestone?
    let labels: Labels?
    let commits: Count?

    /// The pull request, which is open; nil when the node is something else.
    var value: PullRequest? {
        guard let number, let title, let repository, let name = RepositoryName(repository.nameWithOwner),
            let baseRefName, let baseRefOid, let headRefName, let headRefOid
        else { return nil }
        return PullRequest(
            id: ThreadID(name, number),
            nodeID: id ?? "",
            title: title,
            body: body ?? "",
            author: author.map(Self.user) ?? User(login: "ghost"),
            isDraft: isDraft ?? false,
            isMergeable: ["MERGEABLE": true, "CONFLICTING": false][mergeable ?? ""],
            head: PullRequest.Branch(
                name: headRefName,
                sha: CommitSHA(headRefOid),
                repository: headRepository.flatMap { RepositoryName($0.nameWithOwner) }
            ),
            base: PullRequest.Branch(name: baseRefName, sha: CommitSHA(baseRefOid), repository: name),
            labels: labels?.nodes?.compactMap { $0.map { LabelName($0.name) } } ?? [],
            milestone: milestone?.value,
            commitCount: commits?.totalCount ?? 0,
            defaultBranch: repository.defaultBranchRef?.name ?? "",
            url: url ?? "",
            repositoryURL: repository.url ?? ""
        )
    }

    /// GraphQL leaves out the `[bot]` that REST and webhooks write.
    private static func user(_ author: Author) -> User {
        guard author.__typename == "Bot" else { return User(login: Login(author.login)) }
        return User(login: Login("\(author.login)[bot]"), kind: .bot)
    }
}
