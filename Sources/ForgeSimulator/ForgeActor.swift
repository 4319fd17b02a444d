/// Somebody who uses the simulated forge: what they may not do there, they can't do here.
///
/// Every method throws ``ForgeError`` where GitHub would refuse.
public struct ForgeActor: Sendable {
    /// Who acts.
    public let login: String
    let store: ForgeStore

    /// Opens a pull request: commits changes (text by path, nil deletes) to a branch, then asks to merge it.
    ///
    /// Who may not push to the repository gets a fork for the branch.
    ///
    /// - Parameters:
    ///   - base: The branch to merge into; nil for the default branch.
    ///   - headBranch: The branch that is made from it.
    /// - Returns: The pull request.
    @discardableResult
    public func openPullRequest(
        _ repository: String,
        title: String,
        body: String? = nil,
        base: String? = nil,
        headBranch: String,
        changes: [String: String?],
        draft: Bool = false
    ) async throws -> SimulatorState.Issue {
        let changes = Self.bytes(changes)
        return try await store.perform(as: login) { transaction in
            let target = try transaction.repository(repository)
            let base = base ?? target.defaultBranch
            guard let start = target.branches[base] else { throw ForgeError.invalid("PullRequest", "base") }
            var source = target
            if transaction.state.permission(of: transaction.actor, in: target) < .write {
                source = try await transaction.fork(repository)
                try await transaction.git(source.fullName).fetch(start, from: transaction.git(repository))
            }
            _ = try await transaction.commit(
                source.fullName,
                branch: headBranch,
                from: start,
                changes: changes,
                message: title
            )
            let number = try await transaction.openPullRequest(
                repository,
                title: title,
                body: body,
                base: base,
                head: "\(source.owner):\(headBranch)",
                isDraft: draft
            )
            return try transaction.issue(repository, number)
        }
    }

    /// Pushes one more commit to the branch of a pull request.
    ///
    /// - Returns: The id of the commit.
    @discardableResult
    public func pushCommit(
        _ repository: String,
        pullRequest number: Int,
        changes: [String: String?],
        message: String
    ) async throws -> String {
        let changes = Self.bytes(changes)
        return try await store.perform(as: login) { transaction in
            let head = try transaction.pullRequest(repository, number).head
            try transaction.require(.write, in: head.repository)
            return try await transaction.commit(head.repository, branch: head.ref, changes: changes, message: message)
        }
    }

    /// Replaces all commits of a pull request with one, as an amended commit that is pushed by force does.
    ///
    /// - Returns: The id of the commit.
    @discardableResult
    public func forcePush(
        _ repository: String,
        pullRequest number: Int,
        changes: [String: String?],
        message: String
    ) async throws -> String {
        let changes = Self.bytes(changes)
        return try await store.perform(as: login) { transaction in
            let pullRequest = try transaction.pullRequest(repository, number)
            let head = pullRequest.head
            try transaction.require(.write, in: head.repository)
            let git = transaction.git(head.repository)
            let commit = try await git.commit(
                changes,
                onto: pullRequest.base.sha,
                message: message,
                author: transaction.signature,
                committer: transaction.signature
            )
            try await transaction.moveRef(head.repository, "refs/heads/\(head.ref)", from: head.sha, to: commit)
            return commit
        }
    }

    /// Commits straight to a branch, which is made from the default branch where it doesn't exist.
    ///
    /// - Returns: The id of the commit.
    @discardableResult
    public func commit(
        _ repository: String,
        branch: String = "main",
        changes: [String: String?],
        message: String = "Change files"
    ) async throws -> String {
        let changes = Self.bytes(changes)
        return try await store.perform(as: login) { transaction in
            try transaction.require(.write, in: repository)
            return try await transaction.commit(repository, branch: branch, changes: changes, message: message)
        }
    }

    /// Deletes a branch; pull requests from it are closed.
    public func deleteBranch(_ repository: String, _ branch: String) async throws {
        try await store.perform(as: login) { transaction in
            try transaction.require(.write, in: repository)
            guard let tip = try transaction.repository(repository).branches[branch] else { throw ForgeError.notFound }
            try await transaction.moveRef(repository, "refs/heads/\(branch)", from: tip, to: nil)
        }
    }

    private static func bytes(_ changes: [String: String?]) -> [String: [UInt8]?] {
        changes.mapValues { $0.map { Array($0.utf8) } }
    }
}

extension ForgeSimulator {
    /// Somebody to act as; requests for what they do need no token.
    public func `as`(_ login: String) -> ForgeActor { ForgeActor(login: login, store: store) }
}
