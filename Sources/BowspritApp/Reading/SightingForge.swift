import ForgeModel
import Foundation
import GitHubForge
import Merging
import Persistence

/// The forge as the merger sees it. Whatever open pull requests it finds, their heads are remembered as seen: so the bot
/// knows the heads of pull requests that are older than itself.
struct SightingForge: MergeForge {
    let client: GitHubClient
    let heads: HeadSightings
    let now: @Sendable () -> Date

    func searchPullRequests(_ query: String, owner: String?) async throws -> [PoolPullRequest] {
        let found = try await client.searchPullRequests(query, owner: owner)
        let time = now()
        for pull in found { _ = try await heads.firstSeen(pull.headSHA, of: pull.id, at: time) }
        return found
    }

    func head(ofBranch branch: String, in repository: RepositoryName) async throws -> CommitSHA {
        try await client.head(ofBranch: branch, in: repository)
    }

    func tree(of commit: CommitSHA, in repository: RepositoryName) async throws -> String {
        try await client.tree(of: commit, in: repository)
    }

    func changedFiles(of id: ThreadID) async throws -> [ChangedFile] { try await client.changedFiles(of: id) }

    func mergeMethods(of repository: RepositoryName) async throws -> Set<MergeMethod> {
        try await client.mergeMethods(of: repository)
    }

    func setStatus(_ status: CommitStatus, on sha: CommitSHA, in repository: RepositoryName) async throws {
        try await client.setStatus(status, on: sha, in: repository)
    }

    func merge(
        _ id: ThreadID,
        head: CommitSHA,
        method: MergeMethod,
        title: String?,
        message: String?
    ) async throws
        -> CommitSHA
    {
        try await client.merge(id, head: head, method: method, title: title, message: message)
    }
}
