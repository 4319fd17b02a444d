public import ForgeModel
public import Foundation

extension GitHubClient {
    private struct Body: Encodable {
        let body: String
    }

    /// A pull request as it is now.
    public func pullRequest(_ id: ThreadID) async throws -> PullRequest {
        try await read(WirePullRequest.self, .get(id.pullPath, owner: id.repository.owner)).value
    }

    /// The open pull requests of a repository, each with the time of its last change.
    public func openPullRequests(in repository: RepositoryName) async throws -> [(pull: PullRequest, updatedAt: Date)] {
        struct Listed: Decodable {
            let pull: WirePullRequest
            let updatedAt: Date

            private enum CodingKeys: String, CodingKey {
                case updatedAt = "updated_at"
            }

            init(from decoder: any Decoder) throws {
                pull = try WirePullRequest(from: decoder)
                updatedAt = try decoder.container(keyedBy: CodingKeys.self).decode(Date.self, forKey: .updatedAt)
            }
        }
        let request = APIRequest.get("\(repository.path)/pulls?state=open&per_page=100", owner: repository.owner)
        return try await readAll(Listed.self, request).map { (try $0.pull.value, $0.updatedAt) }
    }

    /// The files that a pull request changes.
    public func changedFiles(of id: ThreadID) async throws -> [ChangedFile] {
        try await readAll(
            WireChangedFile.self,
            .get("\(id.pullPath)/files?per_page=100", owner: id.repository.owner)
        ).map(\.value)
    }

    /// A pull request's commits, oldest first; GitHub lists at most 250.
    public func commits(of id: ThreadID) async throws -> [Commit] {
        try await readAll(
            WireCommit.self,
            .get("\(id.pullPath)/commits?per_page=100", owner: id.repository.owner)
        ).map(\.value)
    }

    /// The conversation's comments, oldest first.
    public func comments(on id: ThreadID) async throws -> [Comment] {
        try await readAll(
            WireComment.self,
            .get("\(id.issuePath)/comments?per_page=100", owner: id.repository.owner)
        ).map(\.value)
    }

    /// A pull request's comments on lines, oldest first.
    public func reviewComments(of id: ThreadID) async throws -> [Comment] {
        try await readAll(
            WireComment.self,
            .get("\(id.pullPath)/comments?per_page=100", owner: id.repository.owner)
        ).map(\.value)
    }

    /// A pull request's reviews, oldest first.
    public func reviews(of id: ThreadID) async throws -> [Review] {
        try await readAll(
            WireReview.self,
            .get("\(id.pullPath)/reviews?per_page=100", owner: id.repository.owner)
        ).map(\.value)
    }

    /// Writes a comment. It is sent once: when no answer comes, it may or may not have been written.
    ///
    /// - Returns: The comment; nil in a dry run.
    @discardableResult
    public func createComment(_ body: String, on id: ThreadID) async throws -> Comment? {
        let request = try APIRequest.send(
            .post,
            "\(id.issuePath)/comments",
            Body(body: body),
            owner: id.repository.owner,
            isRepeatable: false
        )
        return try await write(request).map { try decode(WireComment.self, from: $0, request).value }
    }

    /// Changes what a comment says.
    public func editComment(_ id: Int, in repository: RepositoryName, body: String) async throws {
        try await write(
            .send(.patch, "\(repository.path)/issues/comments/\(id)", Body(body: body), owner: repository.owner)
        )
    }

    /// Deletes a comment; one that is gone already is no fault.
    public func deleteComment(_ id: Int, in repository: RepositoryName) async throws {
        try await ignoringMissing {
            try await write(.send(.delete, "\(repository.path)/issues/comments/\(id)", owner: repository.owner))
        }
    }

    /// Changes what a comment on a line says.
    public func editReviewComment(_ id: Int, in repository: RepositoryName, body: String) async throws {
        try await write(
            .send(.patch, "\(repository.path)/pulls/comments/\(id)", Body(body: body), owner: repository.owner)
        )
    }

    func ignoringMissing(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let fault as GitHubFault where fault.status == 404 {}
    }
}
