import Foundation

extension Transaction {
    static let noCommit = String(repeating: "0", count: 40)

    /// Moves, makes or deletes (nil) a ref, with all that follows from it.
    ///
    /// - Throws: 409 where the ref isn't at `before` any more.
    mutating func moveRef(_ fullName: String, _ ref: String, from before: String?, to after: String?) async throws {
        guard before != after else { return }
        let moved = try await git(fullName).setRef(ref, to: after, from: before ?? Self.noCommit)
        guard moved else { throw ForgeError(409, "Reference update failed") }
        try await refMoved(fullName, ref, from: before, to: after)
    }

    /// Takes note of a ref that git has moved: tells of it, and brings pull requests up to date.
    mutating func refMoved(_ fullName: String, _ ref: String, from before: String?, to after: String?) async throws {
        let branch = ref.hasPrefix("refs/heads/") ? String(ref.dropFirst(11)) : nil
        let now = now
        try update(fullName) { repository throws(ForgeError) in
            if let branch { repository.branches[branch] = after }
            repository.pushedAt = now
        }
        note(.push, fullName)
        try tellCreation(fullName, ref, isCreation: before == nil, isDeletion: after == nil)
        try await tellPush(fullName, ref, from: before, to: after)
        guard let branch else { return }
        for fork in state.repositories.values.sorted(by: { $0.id < $1.id }) {
            for issue in fork.pullRequests where issue.isOpen {
                guard let end = issue.pullRequest?.head, end.ref == branch else { continue }
                guard end.repository.lowercased() == fullName.lowercased() else { continue }
                try await headMoved(fork.fullName, issue.number, to: after)
            }
        }
        for issue in try repository(fullName).pullRequests where issue.isOpen && issue.pullRequest?.base.ref == branch {
            try await baseMoved(fullName, issue.number, to: after)
        }
    }

    private mutating func tellCreation(
        _ fullName: String,
        _ ref: String,
        isCreation: Bool,
        isDeletion: Bool
    ) throws(ForgeError) {
        guard isCreation || isDeletion else { return }
        let isTag = ref.hasPrefix("refs/tags/")
        guard isTag || ref.hasPrefix("refs/heads/") else { return }
        var payload: [String: JSON] = [
            "ref": .string(String(ref.dropFirst(isTag ? 10 : 11))), "ref_type": isTag ? "tag" : "branch",
            "pusher_type": "user",
        ]
        if isCreation {
            let repository = try repository(fullName)
            payload["master_branch"] = .string(repository.defaultBranch)
            payload["description"] = JSON(repository.description)
        }
        tell(isCreation ? "create" : "delete", in: fullName, payload)
    }

    private mutating func tellPush(
        _ fullName: String,
        _ ref: String,
        from before: String?,
        to after: String?
    ) async throws {
        let git = git(fullName)
        let repository = try repository(fullName)
        var commits: [GitCommit] = []
        var isForced = false
        if let after {
            let excluded =
                before.map { ["^\($0)"] } ?? repository.branches.values.filter { $0 != after }.map { "^\($0)" }
            commits = try await git.log(["-n", "2048", after] + excluded.sorted(), paths: true).reversed()
            if let before { isForced = try await !git.isAncestor(before, of: after) }
        }
        let head: GitCommit? =
            if let after, commits.last?.sha != after { try await git.commit(after, paths: true) } else { commits.last }
        let range = "\((before ?? Self.noCommit).prefix(12))...\((after ?? Self.noCommit).prefix(12))"
        let account = state.account(actor)
        tell(
            "push",
            in: fullName,
            [
                "ref": .string(ref), "before": .string(before ?? Self.noCommit),
                "after": .string(after ?? Self.noCommit),
                "created": .bool(before == nil), "deleted": .bool(after == nil), "forced": .bool(isForced),
                "base_ref": nil, "compare": .string(urls.page("\(fullName)/compare/\(range)")),
                "commits": .array(commits.map { render.pushedCommit($0, in: repository) }),
                "head_commit": head.map { render.pushedCommit($0, in: repository) } ?? .null,
                "pusher": ["name": .string(actor), "email": JSON(account?.email)],
            ]
        )
    }

    /// Commits changed files (nil deletes one) to a branch, which is made from the default branch where it doesn't exist.
    ///
    /// - Returns: The id of the commit.
    mutating func commit(
        _ fullName: String,
        branch: String,
        from start: String? = nil,
        changes: [String: [UInt8]?],
        message: String
    ) async throws -> String {
        let repository = try repository(fullName)
        let before = repository.branches[branch]
        let parent = before ?? start ?? repository.branches[repository.defaultBranch]
        let commit = try await git(fullName).commit(
            changes,
            onto: parent,
            message: message,
            author: signature,
            committer: signature
        )
        try await moveRef(fullName, "refs/heads/\(branch)", from: before, to: commit)
        return commit
    }

    /// Merges a branch or commit into a branch.
    ///
    /// - Returns: The id of the commit; nil where there was nothing to merge.
    /// - Throws: 409 where they conflict.
    mutating func mergeBranch(_ fullName: String, base: String, head: String, message: String?) async throws -> String?
    {
        try require(.write, in: fullName)
        let git = git(fullName)
        guard let tip = try repository(fullName).branches[base] else { throw ForgeError(404, "Base does not exist") }
        guard let source = try await git.commitID(head) else { throw ForgeError(404, "Head does not exist") }
        if try await git.isAncestor(source, of: tip) { return nil }
        guard case .tree(let tree) = try await git.merge(tip, source) else { throw ForgeError(409, "Merge conflict") }
        let commit = try await git.commitTree(
            tree,
            parents: [tip, source],
            message: message ?? "Merge \(head) into \(base)",
            author: signature,
            committer: signature
        )
        try await moveRef(fullName, "refs/heads/\(base)", from: tip, to: commit)
        return commit
    }
}
