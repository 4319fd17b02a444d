import Foundation

/// Commits, comparisons and merges of branches.
enum CommitRoutes {
    typealias State = SimulatorState

    static let all: [Route] = [
        .get("/repos/{owner}/{repo}/commits", list),
        .get("/repos/{owner}/{repo}/commits/{ref}", get),
        .get("/repos/{owner}/{repo}/commits/{commit_sha}/pulls") { call in
            let repository = try call.repository()
            let git = call.git(repository)
            var found: [State.Issue] = []
            for issue in repository.pullRequests {
                guard let pullRequest = issue.pullRequest else { continue }
                let commits = try await git.log([
                    "\(PullRoutes.base(pullRequest, in: repository))..\(pullRequest.head.sha)"
                ])
                let isIn = commits.contains { $0.sha == call["commit_sha"] }
                if isIn || (pullRequest.mergedAt != nil && pullRequest.mergeCommit == call["commit_sha"]) {
                    found.append(issue)
                }
            }
            return call.list(found) {
                call.render.rest(call.render.simplePullRequest($0, in: repository), $0, in: repository)
            }
        },
        .get("/repos/{owner}/{repo}/commits/{commit_sha}/branches-where-head") { call in
            let repository = try call.repository()
            let branches = repository.branches.filter { $0.value == call["commit_sha"] }.sorted { $0.key < $1.key }
            return call.list(branches) { call.render.branch($0.key, $0.value, in: repository) }
        },
        .get("/repos/{owner}/{repo}/commits/{commit_sha}/comments") { call in
            _ = try call.repository()
            return call.list([Int]()) { .int($0) }
        },
        .get("/repos/{owner}/{repo}/compare/{basehead}", compare),
        .post("/repos/{owner}/{repo}/merges") { call in
            let repository = try call.repository()
            let (base, head) = (try call.text("base", of: "Merge"), try call.text("head", of: "Merge"))
            let sha = try await call.change { transaction in
                try await transaction.mergeBranch(
                    repository.fullName,
                    base: base,
                    head: head,
                    message: call.body?["commit_message"]?.string
                )
            }
            guard let sha, let commit = try await call.git(repository).commit(sha) else { return .noContent }
            return .created(call.render.commit(commit, in: repository))
        },
    ]

    private static func notFound(_ name: String) -> ForgeError { ForgeError(422, "No commit found for SHA: \(name)") }

    @Sendable private static func list(_ call: APICall) async throws -> APIResponse {
        let repository = try call.repository()
        let git = call.git(repository)
        guard let start = try await git.commitID(call.query["sha"] ?? repository.defaultBranch) else {
            guard call.query["sha"] == nil else { throw ForgeError.notFound }
            throw ForgeError(409, "Git Repository is empty.")
        }
        var arguments = [start]
        if let since = call.query["since"] { arguments.append("--since=\(since)") }
        if let until = call.query["until"] { arguments.append("--until=\(until)") }
        if let path = call.query["path"] { arguments += ["--", path] }
        var commits = try await git.log(arguments)
        if let author = call.query["author"] {
            commits = commits.filter { $0.author.email == author || call.render.login($0.author.email) == author }
        }
        return call.list(commits) { call.render.commit($0, in: repository) }
    }

    @Sendable private static func get(_ call: APICall) async throws -> APIResponse {
        let repository = try call.repository()
        let git = call.git(repository)
        guard let commit = try await git.commit(call["ref"]) else { throw notFound(call["ref"]) }
        if call.accept.contains(".sha") { return APIResponse(status: 200, text: commit.sha) }
        let emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
        let parent = commit.parents.first ?? emptyTree
        if call.accept.contains("diff") || call.accept.contains("patch") {
            return APIResponse(status: 200, text: try await git.patch(parent, commit.sha))
        }
        return .ok(call.render.fullCommit(commit, files: try await git.diff(parent, commit.sha), in: repository))
    }

    @Sendable private static func compare(_ call: APICall) async throws -> APIResponse {
        let repository = try call.repository()
        let git = call.git(repository)
        let ends = call["basehead"].components(separatedBy: "...")
        guard ends.count == 2, let base = try await git.commit(branch(ends[0])),
            let head = try await git.commit(branch(ends[1]))
        else { throw ForgeError.notFound }
        guard let start = try await git.mergeBase(base.sha, head.sha), let mergeBase = try await git.commit(start)
        else {
            throw ForgeError(404, "No common ancestor between \(ends[0]) and \(ends[1]).")
        }
        let ahead = try await git.log(["--reverse", "--topo-order", "\(base.sha)..\(head.sha)"])
        let behind = Int(try await git.run(["rev-list", "--count", "\(head.sha)..\(base.sha)"]).line) ?? 0
        let files = try await git.diff(start, head.sha)
        let status =
            ahead.isEmpty ? (behind == 0 ? "identical" : "behind") : (behind == 0 ? "ahead" : "diverged")
        let url = "\(call.store.urls.repository(repository.fullName))/compare/\(call["basehead"])"
        let page = call.store.urls.page("\(repository.fullName)/compare/\(call["basehead"])")
        let render = call.render
        return .ok([
            "url": .string(url), "html_url": .string(page), "permalink_url": .string(page),
            "diff_url": .string("\(page).diff"), "patch_url": .string("\(page).patch"),
            "base_commit": render.commit(base, in: repository),
            "merge_base_commit": render.commit(mergeBase, in: repository), "status": .string(status),
            "ahead_by": .int(ahead.count), "behind_by": .int(behind), "total_commits": .int(ahead.count),
            "commits": .array(ahead.suffix(250).map { render.commit($0, in: repository) }),
            "files": .array(files.prefix(300).map { render.file($0, at: head.sha, in: repository) }),
        ])
    }

    /// The branch in `login:branch`; forks share no refs with the repository that they are compared in.
    private static func branch(_ end: String) -> String {
        end.split(separator: ":", maxSplits: 1).last.map(String.init) ?? end
    }
}
