public import ForgeModel

extension GitHubClient {
    /// The pull requests that fit a search, all pages.
    ///
    /// - Parameters:
    ///   - query: In [GitHub's search syntax](https://docs.github.com/en/search-github/searching-on-github/searching-issues-and-pull-requests).
    ///   - owner: The organisation whose installation of the app searches; without one an app finds nothing.
    public func searchPullRequests(_ query: String, owner: String?) async throws -> [PoolPullRequest] {
        struct Variables: Encodable, Sendable {
            let query: String
            let after: String?
        }
        var found: [PoolPullRequest] = []
        var cursor: String?
        repeat {
            let page = try await self.query(
                WirePool.self,
                GraphQLDocument.pullRequestPool,
                variables: Variables(query: query, after: cursor),
                owner: owner
            )
            found += page.search.nodes.compactMap { $0?.value }
            cursor = page.search.pageInfo.hasNextPage ? page.search.pageInfo.endCursor : nil
        } while cursor != nil
        return found
    }

    /// Merges a pull request if its head is still the one given.
    ///
    /// - Returns: The commit that landed.
    /// - Throws: ``ForgeModel/MergeFailure`` when GitHub refuses; ``GitHubFault`` when it does not answer.
    public func merge(
        _ id: ThreadID,
        head: CommitSHA,
        method: MergeMethod,
        title: String?,
        message: String?
    )
        async throws -> CommitSHA
    {
        struct Body: Encodable {
            let sha: String
            let merge_method: String
            let commit_title: String?
            let commit_message: String?
        }
        struct Merged: Decodable {
            let sha: String
        }
        let body = Body(sha: head.text, merge_method: method.rawValue, commit_title: title, commit_message: message)
        let request = try APIRequest.send(
            .put,
            "\(id.pullPath)/merge",
            body,
            owner: id.repository.owner,
            isRepeatable: false
        )
        do {
            guard let response = try await write(request) else { throw MergeFailure.other("not merged: dry run") }
            return CommitSHA(try decode(Merged.self, from: response, request).sha)
        } catch let fault as GitHubFault {
            guard let status = fault.status, let message = fault.message, (400..<500).contains(status) else {
                throw fault
            }
            throw MergeFailure(status: status, message: message)
        }
    }

    /// The ways of merging that a repository allows.
    public func mergeMethods(of repository: RepositoryName) async throws -> Set<MergeMethod> {
        struct Settings: Decodable {
            let allow_merge_commit: Bool?
            let allow_squash_merge: Bool?
            let allow_rebase_merge: Bool?
        }
        let settings = try await read(Settings.self, .get(repository.path, owner: repository.owner))
        let allowed: [(MergeMethod, Bool?)] = [
            (.merge, settings.allow_merge_commit), (.squash, settings.allow_squash_merge),
            (.rebase, settings.allow_rebase_merge),
        ]
        return Set(allowed.filter { $0.1 ?? true }.map(\.0))
    }
}
