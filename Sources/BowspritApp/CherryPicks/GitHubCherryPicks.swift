import CherryPicks
import ForgeModel
import GitHubForge

/// GitHub as cherry-picks need it.
struct GitHubCherryPicks: CherryPickForge {
    let client: GitHubClient

    var gitURL: String { client.endpoints.web }

    func gitAuthorization(for owner: String) async throws -> String { try await client.gitAuthorization(for: owner) }

    func pullRequest(_ id: ThreadID) async throws -> PullRequest { try await client.pullRequest(id) }

    func openPullRequest(from branch: String, in repository: RepositoryName) async throws -> Int? {
        try await client.openPullRequest(from: "\(repository.owner):\(branch)", in: repository)
    }

    func openPullRequest(
        from branch: String,
        onto base: String,
        in repository: RepositoryName,
        title: String,
        body: String
    ) async throws -> Int {
        let number = try await client.createPullRequest(
            from: branch,
            onto: base,
            in: repository,
            title: title,
            body: body
        )
        guard let number else { throw CherryPickFault("no pull request is opened in a dry run") }
        return number
    }
}
