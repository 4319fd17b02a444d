import Foundation

extension Transaction {
    /// Merges a pull request.
    ///
    /// - Parameters:
    ///   - sha: The head that the caller means; nil for whatever it is.
    ///   - title: The first line of the commit; nil for GitHub's own.
    ///   - message: The rest of the commit's message; nil for GitHub's own.
    /// - Returns: The commit that the base branch is at afterwards.
    /// - Throws: 405 where it can't be merged, 409 where the head is another.
    mutating func merge(
        _ fullName: String,
        _ number: Int,
        method: State.MergeMethod,
        sha: String?,
        title: String?,
        message: String?
    ) async throws -> String {
        try require(.write, in: fullName)
        let issue = try issue(fullName, number)
        let pullRequest = try pullRequest(fullName, number)
        try checkCanMerge(issue, pullRequest, in: try repository(fullName), method: method, sha: sha)
        guard let base = try repository(fullName).branches[pullRequest.base.ref] else { throw ForgeError.notFound }
        let text = try await mergeMessage(fullName, issue, pullRequest, method: method, title: title, message: message)
        let commit =
            switch method {
            case .merge: try await mergeCommit(fullName, base, pullRequest.head.sha, message: text)
            case .squash: try await squash(fullName, base, pullRequest.head.sha, author: issue.author, message: text)
            case .rebase: try await rebase(fullName, base, pullRequest.head.sha)
            }
        guard let commit else { throw ForgeError(405, "Pull Request is not mergeable") }
        let ref = "refs/heads/\(pullRequest.base.ref)"
        guard try await git(fullName).setRef(ref, to: commit, from: base) else {
            throw ForgeError(405, "Base branch was modified. Review and try the merge again.")
        }
        try markMerged(fullName, number, commit: commit)
        try await refMoved(fullName, ref, from: base, to: commit)
        try await deleteHead(fullName, pullRequest)
        return commit
    }

    private func checkCanMerge(
        _ issue: State.Issue,
        _ pullRequest: State.PullRequest,
        in repository: State.Repository,
        method: State.MergeMethod,
        sha: String?
    ) throws(ForgeError) {
        guard issue.isOpen, pullRequest.mergedAt == nil else { throw ForgeError(405, "Pull Request is not mergeable") }
        if let sha, sha != pullRequest.head.sha {
            throw ForgeError(409, "Head branch was modified. Review and try the merge again.")
        }
        guard !pullRequest.isDraft else { throw ForgeError(405, "Pull Request is still a draft") }
        guard repository.mergeMethods.contains(method) else {
            let name = ["merge": "Merge commits", "squash": "Squash merges", "rebase": "Rebase merges"][method.rawValue]
            throw ForgeError(405, "\(name ?? "Such merges") are not allowed on this repository.")
        }
        guard pullRequest.isMergeable else { throw ForgeError(405, "Pull Request is not mergeable") }
        let isAdmin =
            state.permission(of: actor, in: repository) == .admin && state.account(actor)?.kind == .user
        let isExempt = isAdmin && repository.protections[pullRequest.base.ref]?.enforcesAdmins == false
        if !isExempt, let obstacle = state.obstacle(pullRequest, in: repository) { throw ForgeError(405, obstacle) }
    }

    private func mergeMessage(
        _ fullName: String,
        _ issue: State.Issue,
        _ pullRequest: State.PullRequest,
        method: State.MergeMethod,
        title: String?,
        message: String?
    ) async throws -> String {
        let owner = pullRequest.head.repository.prefix { $0 != "/" }
        var defaultTitle = "Merge pull request #\(issue.number) from \(owner)/\(pullRequest.head.ref)"
        var defaultMessage = issue.title
        if method == .squash {
            let range = "\(pullRequest.base.sha)..\(pullRequest.head.sha)"
            let commits = try await git(fullName).log(["--reverse", "--no-merges", range])
            let only = commits.count == 1 ? commits.first : nil
            defaultTitle = "\(only?.headline ?? issue.title) (#\(issue.number))"
            let bullets = commits.map { "* \($0.headline)" + ($0.body.isEmpty ? "" : "\n\n\($0.body)") }
            defaultMessage = only?.body ?? bullets.joined(separator: "\n\n")
        }
        let body = message ?? defaultMessage
        return (title ?? defaultTitle) + (body.isEmpty ? "" : "\n\n\(body)")
    }

    private func mergeCommit(
        _ fullName: String,
        _ base: String,
        _ head: String,
        message: String
    ) async throws -> String? {
        guard case .tree(let tree) = try await git(fullName).merge(base, head) else { return nil }
        return try await git(fullName).commitTree(
            tree,
            parents: [base, head],
            message: message,
            author: signature,
            committer: Self.webFlow(now)
        )
    }

    private func squash(
        _ fullName: String,
        _ base: String,
        _ head: String,
        author: String,
        message: String
    ) async throws -> String? {
        guard case .tree(let tree) = try await git(fullName).merge(base, head) else { return nil }
        let account = state.account(author)
        let signature = GitSignature(
            name: account?.name ?? author,
            email: account?.email ?? "\(author)@users.noreply.github.com",
            date: now
        )
        return try await git(fullName).commitTree(
            tree,
            parents: [base],
            message: message,
            author: signature,
            committer: Self.webFlow(now)
        )
    }

    private func rebase(_ fullName: String, _ base: String, _ head: String) async throws -> String? {
        let git = git(fullName)
        let commits = try await git.log(["--reverse", "--topo-order", "--no-merges", "\(base)..\(head)"])
        return try await git.rebase(commits, onto: base, committer: Self.webFlow(now))
    }

    private mutating func deleteHead(_ fullName: String, _ pullRequest: State.PullRequest) async throws {
        let head = pullRequest.head
        let source = try repository(head.repository)
        guard try repository(fullName).deletesBranchOnMerge, head.repository == pullRequest.base.repository,
            let tip = source.branches[head.ref], head.ref != source.defaultBranch
        else { return }
        try await moveRef(head.repository, "refs/heads/\(head.ref)", from: tip, to: nil)
    }

    /// Merges the base of a pull request into its head.
    mutating func updateBranch(_ fullName: String, _ number: Int, expected: String?) async throws {
        let pullRequest = try pullRequest(fullName, number)
        if let expected, expected != pullRequest.head.sha {
            throw ForgeError(422, "expected head sha didn't match current head ref.")
        }
        guard pullRequest.isBehind, let base = try repository(fullName).branches[pullRequest.base.ref] else {
            throw ForgeError(422, "There are no new commits on the base branch.")
        }
        let head = pullRequest.head
        if head.repository != fullName { try await git(head.repository).fetch(base, from: git(fullName)) }
        let text = "Merge branch '\(pullRequest.base.ref)' into \(head.ref)"
        guard let commit = try await mergeCommit(head.repository, head.sha, base, message: text) else {
            throw ForgeError(422, "merge conflict between base and head")
        }
        try await moveRef(head.repository, "refs/heads/\(head.ref)", from: head.sha, to: commit)
    }
}
