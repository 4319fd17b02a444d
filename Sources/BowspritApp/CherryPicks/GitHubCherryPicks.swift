import CherryPicks
import ForgeModel
import GitHubForge

/// GitHub as cherry-picks need it.
struct GitHubCherryPicks: CherryPickForge {
    let client: GitHubClient
    let bot: Login

    var gitURL: String { client.endpoints.web }

    func gitAuthorization(for owner: String) async throws -> String { try await client.gitAuthorization(for: owner) }

    func pullRequest(_ id: ThreadID) async throws -> PullRequest { try await client.pullRequest(id) }

    func fork(of repository: RepositoryName) async throws -> RepositoryName? {
        Login(repository.owner) == bot ? nil : try await client.fork(repository)
    }

    func openPullRequest(from head: CherryPickHead, in repository: RepositoryName) async throws -> Int? {
        try await client.openPullRequest(from: head.description, in: repository)
    }

    func openPullRequest(
        from head: CherryPickHead,
        onto base: String,
        in repository: RepositoryName,
        title: String,
        body: String
    ) async throws -> Int {
        let name = head.repository == repository ? head.branch : head.description
        let number = try await client.createPullRequest(
            from: name,
            onto: base,
            in: repository,
            title: title,
            body: body
        )
        guard let number else { throw CherryPickFault("no pull request is opened in a dry run") }
        return number
    }
}
