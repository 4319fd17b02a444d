public import ForgeModel

extension GitHubClient {
    private struct Numbered: Decodable {
        let number: Int
    }

    /// The number of the open pull request from a branch, named `owner:branch`; nil when there is none.
    public func openPullRequest(from head: String, in repository: RepositoryName) async throws -> Int? {
        let request = APIRequest.get(
            "\(repository.path)/pulls?state=open&head=\(head.pathSegment)",
            owner: repository.owner
        )
        return try await read([Numbered].self, request).first?.number
    }

    /// Opens a pull request that maintainers may change.
    ///
    /// - Returns: Its number; nil in a dry run.
    public func createPullRequest(
        from head: String,
        onto base: String,
        in repository: RepositoryName,
        title: String,
        body: String
    ) async throws -> Int? {
        struct Pull: Encodable {
            let title: String
            let head: String
            let base: String
            let body: String
            let maintainer_can_modify = true
        }
        let request = try APIRequest.send(
            .post,
            "\(repository.path)/pulls",
            Pull(title: title, head: head, base: base, body: body),
            owner: repository.owner,
            isRepeatable: false
        )
        return try await write(request).map { try decode(Numbered.self, from: $0, request).number }
    }

    /// Opens an issue, unless one of the newest open ones has the same title.
    ///
    /// - Returns: Its number; nil in a dry run.
    public func createIssueOnce(
        in repository: RepositoryName,
        title: String,
        body: String,
        assignee: Login
    ) async throws -> Int? {
        struct Listed: Decodable {
            let number: Int
            let title: String
        }
        struct Issue: Encodable {
            let title: String
            let body: String
        }
        let list = APIRequest.get("\(repository.path)/issues?state=open&per_page=100", owner: repository.owner)
        if let known = try await read([Listed].self, list).first(where: { $0.title == title }) { return known.number }
        let request = try APIRequest.send(
            .post,
            "\(repository.path)/issues",
            Issue(title: title, body: body),
            owner: repository.owner,
            isRepeatable: false
        )
        guard let response = try await write(request) else { return nil }
        let number = try decode(Numbered.self, from: response, request).number
        _ = try await assign([assignee], to: ThreadID(repository, number))
        return number
    }
}
