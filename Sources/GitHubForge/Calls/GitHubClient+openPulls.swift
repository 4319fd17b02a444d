public import ForgeModel

extension GitHubClient {
    /// The open pull requests onto a branch, with their labels, and whether they can be merged as far as GitHub has
    /// found out. Assignees and requested reviewers are left out.
    public func openPullRequests(onto branch: String, in repository: RepositoryName) async throws -> [PullRequest] {
        struct Variables: Encodable, Sendable {
            let owner: String
            let name: String
            let base: String
            let after: String?
        }
        struct Found: Decodable {
            struct Repository: Decodable {
                let pullRequests: WireGraphPullRequest.Page
            }
            let repository: Repository?
        }
        var found: [PullRequest] = []
        var cursor: String?
        var pages = 0
        repeat {
            let variables = Variables(owner: repository.owner, name: repository.name, base: branch, after: cursor)
            let answer = try await query(
                Found.self,
                GraphQLDocument.openPullRequests,
                variables: variables,
                owner: repository.owner
            )
            guard let page = answer.repository?.pullRequests else { break }
            found += page.values
            cursor = page.next
            pages += 1
        } while cursor != nil && pages < Self.pageLimit
        return found
    }

    /// The open pull requests whose head is a commit, as far as GitHub's search knows of it.
    ///
    /// See [searching by commit](https://docs.github.com/en/search-github/searching-on-github/searching-issues-and-pull-requests#search-by-commit-sha).
    public func openPullRequests(withHead sha: CommitSHA, in repository: RepositoryName) async throws -> [PullRequest] {
        struct Variables: Encodable, Sendable {
            let query: String
        }
        struct Found: Decodable {
            let search: WireGraphPullRequest.Page
        }
        let answer = try await query(
            Found.self,
            GraphQLDocument.pullRequestSearch,
            variables: Variables(query: "\(sha) repo:\(repository) type:pr state:open"),
            owner: repository.owner
        )
        return answer.search.values.filter { $0.head.sha == sha }
    }

    /// The numbers of a person's pull requests in a repository, open or not, newest first; at most a hundred.
    public func pullRequestNumbers(by login: Login, in repository: RepositoryName) async throws -> [Int] {
        struct Found: Decodable {
            struct Item: Decodable {
                let number: Int
            }
            let items: [Item]
        }
        let author = login.hasBotSuffix ? "app/\(login.withoutBotSuffix)" : login.text
        let query = "repo:\(repository) type:pr author:\(author)".pathSegment
        let request = APIRequest.get("/search/issues?q=\(query)&per_page=100", owner: repository.owner)
        return try await read(Found.self, request).items.map(\.number)
    }
}
