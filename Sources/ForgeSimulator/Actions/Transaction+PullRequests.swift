import Foundation

extension Transaction {
    /// Opens a pull request from a branch of the repository or (`login:branch`) of a fork.
    mutating func openPullRequest(
        _ fullName: String,
        title: String,
        body: String?,
        base: String,
        head: String,
        isDraft: Bool
    ) async throws -> Int {
        try require(.read, in: fullName)
        try checkBody(body, of: "PullRequest")
        let repository = try repository(fullName)
        guard let baseTip = repository.branches[base] else { throw ForgeError.invalid("PullRequest", "base") }
        let source = try headRepository(head, for: repository)
        let branch = String(head.split(separator: ":", maxSplits: 1).last ?? "")
        guard let headTip = source.branches[branch] else { throw ForgeError.invalid("PullRequest", "head") }
        try checkIsNew(repository, source: source, branch: branch, base: base)
        let git = git(fullName)
        if source.id != repository.id { try await git.fetch(headTip, from: self.git(source.fullName)) }
        guard try await !git.isAncestor(headTip, of: baseTip) else {
            let message = "No commits between \(base) and \(branch)"
            throw ForgeError.invalid("PullRequest", nil, code: "custom", message: message)
        }
        let number = try newNumber(in: fullName)
        var issue = State.Issue(
            id: newID(),
            number: number,
            title: title,
            body: body,
            author: actor,
            createdAt: now,
            updatedAt: now
        )
        issue.pullRequest = State.PullRequest(
            id: newID(),
            head: .init(repository: source.fullName, ref: branch, sha: headTip),
            base: .init(repository: repository.fullName, ref: base, sha: baseTip),
            isDraft: isDraft
        )
        let opened = issue
        try update(fullName) { $0.issues[number] = opened }
        try await refresh(fullName, number)
        tellIssue("opened", fullName, number)
        return number
    }

    private func headRepository(_ head: String, for base: State.Repository) throws(ForgeError) -> State.Repository {
        let parts = head.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() != base.owner.lowercased() else { return base }
        let forks = state.repositories.values.filter { $0.parent == base.fullName }
        guard let fork = forks.first(where: { $0.owner.lowercased() == parts[0].lowercased() }) else {
            throw .invalid("PullRequest", "head")
        }
        return fork
    }

    private func checkIsNew(
        _ repository: State.Repository,
        source: State.Repository,
        branch: String,
        base: String
    ) throws(ForgeError) {
        let isTaken = repository.pullRequests.contains { issue in
            guard issue.isOpen, let pullRequest = issue.pullRequest else { return false }
            return pullRequest.head.repository == source.fullName && pullRequest.head.ref == branch
                && pullRequest.base.ref == base
        }
        guard isTaken else { return }
        let message = "A pull request already exists for \(source.owner):\(branch)."
        throw .invalid("PullRequest", nil, code: "custom", message: message)
    }

    /// Finds out what git says about a pull request: how much it changes, whether it merges, and its refs.
    mutating func refresh(_ fullName: String, _ number: Int) async throws {
        var pullRequest = try pullRequest(fullName, number)
        let git = git(fullName)
        let head = pullRequest.head.sha
        guard let base = try repository(fullName).branches[pullRequest.base.ref] else { return }
        try await git.setRef("refs/pull/\(number)/head", to: head)
        let fork = try await git.mergeBase(base, head) ?? base
        let files = try await git.diff(fork, head)
        pullRequest.changedFiles = files.count
        pullRequest.additions = files.map(\.additions).reduce(0, +)
        pullRequest.deletions = files.map(\.deletions).reduce(0, +)
        pullRequest.commits = Int(try await git.run(["rev-list", "--count", "\(base)..\(head)"]).line) ?? 0
        pullRequest.isBehind = fork != base
        if case .tree(let tree) = try await git.merge(base, head) {
            pullRequest.isMergeable = true
            let commit = try await git.commitTree(
                tree,
                parents: [base, head],
                message: "Merge \(head) into \(base)",
                author: signature,
                committer: Self.webFlow(now)
            )
            pullRequest.mergeCommit = commit
            try await git.setRef("refs/pull/\(number)/merge", to: commit)
        } else {
            pullRequest.isMergeable = false
            pullRequest.mergeCommit = nil
            try await git.setRef("refs/pull/\(number)/merge", to: nil)
        }
        let refreshed = pullRequest
        try update(fullName) { $0.issues[number]?.pullRequest = refreshed }
    }

    /// The committer of what the forge itself commits.
    static func webFlow(_ date: Date) -> GitSignature {
        GitSignature(name: "GitHub", email: "noreply@github.com", date: date)
    }

    /// Takes note that the branch of an open pull request has moved; without it the pull request is closed.
    mutating func headMoved(_ fullName: String, _ number: Int, to after: String?) async throws {
        let before = try pullRequest(fullName, number)
        guard let after else {
            try forceClose(fullName, number)
            return
        }
        guard before.head.sha != after else { return }
        let source = git(before.head.repository)
        if before.head.repository != before.base.repository { try await git(fullName).fetch(after, from: source) }
        let baseTip = try repository(fullName).branches[before.base.ref] ?? before.base.sha
        try updatePull(fullName, number) { pullRequest throws(ForgeError) in
            pullRequest.head.sha = after
            pullRequest.base.sha = baseTip
        }
        try await refresh(fullName, number)
        if try await git(fullName).attempt(["merge-base", "--is-ancestor", before.head.sha, after]).isSuccess == false {
            try log("head_ref_force_pushed", fullName, number) { $0.commit = after }
        }
        tellIssue("synchronize", fullName, number, ["before": .string(before.head.sha), "after": .string(after)])
    }

    /// Takes note that the base of an open pull request has moved; one whose commits are all there now counts as merged.
    mutating func baseMoved(_ fullName: String, _ number: Int, to after: String?) async throws {
        guard let after else {
            try forceClose(fullName, number)
            return
        }
        let head = try pullRequest(fullName, number).head.sha
        if try await git(fullName).isAncestor(head, of: after) {
            try markMerged(fullName, number, commit: after)
        } else {
            try await refresh(fullName, number)
            note(.pullRequest, fullName, number)
        }
    }

    /// Closes without asking what the actor may do: the forge's own doing.
    private mutating func forceClose(_ fullName: String, _ number: Int) throws(ForgeError) {
        let (now, actor) = (now, actor)
        try update(fullName, number) { issue throws(ForgeError) in
            issue.isOpen = false
            issue.closedAt = now
            issue.closedBy = actor
        }
        try log("closed", fullName, number)
        tellIssue("closed", fullName, number)
    }

    mutating func markMerged(_ fullName: String, _ number: Int, commit: String) throws(ForgeError) {
        let (now, actor) = (now, actor)
        try update(fullName, number) { issue throws(ForgeError) in
            issue.isOpen = false
            issue.closedAt = now
            issue.closedBy = actor
            issue.pullRequest?.mergedAt = now
            issue.pullRequest?.mergedBy = actor
            issue.pullRequest?.mergeCommit = commit
        }
        try log("merged", fullName, number) { $0.commit = commit }
        try log("closed", fullName, number)
        tellIssue("closed", fullName, number)
    }

    /// Points a pull request at another base branch.
    mutating func setBase(_ fullName: String, _ number: Int, to base: String) async throws {
        let pullRequest = try pullRequest(fullName, number)
        guard pullRequest.base.ref != base else { return }
        guard let tip = try repository(fullName).branches[base] else { throw ForgeError.invalid("PullRequest", "base") }
        try updatePull(fullName, number) { pullRequest throws(ForgeError) in
            pullRequest.base.ref = base
            pullRequest.base.sha = tip
        }
        try await refresh(fullName, number)
        try log("base_ref_changed", fullName, number)
        let from: JSON = [
            "ref": ["from": .string(pullRequest.base.ref)], "sha": ["from": .string(pullRequest.base.sha)],
        ]
        tellIssue("edited", fullName, number, ["changes": ["base": from]])
    }

    mutating func setDraft(_ fullName: String, _ number: Int, _ isDraft: Bool) throws(ForgeError) {
        let issue = try issue(fullName, number)
        guard let pullRequest = issue.pullRequest else { throw .notFound }
        if issue.author != actor { try require(.write, in: fullName) }
        guard pullRequest.isDraft != isDraft else { return }
        try updatePull(fullName, number) { $0.isDraft = isDraft }
        try log(isDraft ? "convert_to_draft" : "ready_for_review", fullName, number)
        tellIssue(isDraft ? "converted_to_draft" : "ready_for_review", fullName, number)
    }
}
