import Foundation

/// Pull requests.
enum PullRoutes {
    typealias State = SimulatorState

    static let all: [Route] = [
        .get("/repos/{owner}/{repo}/pulls", list),
        .post("/repos/{owner}/{repo}/pulls", create),
        .get("/repos/{owner}/{repo}/pulls/{pull_number}", get),
        .patch("/repos/{owner}/{repo}/pulls/{pull_number}", update),
        .get("/repos/{owner}/{repo}/pulls/{pull_number}/commits") { call in
            let (repository, issue, _) = try call.pullRequest()
            let commits = try await commits(issue, in: repository, store: call.store)
            return call.list(Array(commits.prefix(250))) { call.render.commit($0, in: repository) }
        },
        .get("/repos/{owner}/{repo}/pulls/{pull_number}/files") { call in
            let (repository, _, pullRequest) = try call.pullRequest()
            let files = try await files(pullRequest, in: repository, store: call.store)
            return call.list(Array(files.prefix(3000))) {
                call.render.file($0, at: pullRequest.head.sha, in: repository)
            }
        },
        .get("/repos/{owner}/{repo}/pulls/{pull_number}/merge") { call in
            let (_, _, pullRequest) = try call.pullRequest()
            guard pullRequest.mergedAt != nil else { throw ForgeError.notFound }
            return .noContent
        },
        .put("/repos/{owner}/{repo}/pulls/{pull_number}/merge", merge),
        .put("/repos/{owner}/{repo}/pulls/{pull_number}/update-branch") { call in
            let (repository, issue, _) = try call.pullRequest()
            let expected = call.body?["expected_head_sha"]?.string
            try await call.change { try await $0.updateBranch(repository.fullName, issue.number, expected: expected) }
            let url = call.store.urls.pull(repository.fullName, issue.number)
            return APIResponse(
                status: 202,
                body: ["message": "Updating pull request branch.", "url": .string(url)]
            )
        },
        .get("/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers") { call in
            let (repository, _, pullRequest) = try call.pullRequest()
            return .ok([
                "users": call.render.users(pullRequest.requestedReviewers),
                "teams": call.render.requestedTeams(pullRequest, in: repository, rest: true),
            ])
        },
        .post("/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers") { call in
            let (users, teams) = reviewers(call)
            return .created(
                try await change(call) { try $0.requestReviews($1, $2, users: users, teams: teams) }
            )
        },
        .delete("/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers") { call in
            let (users, teams) = reviewers(call)
            return .ok(try await change(call) { try $0.removeReviewRequests($1, $2, users: users, teams: teams) })
        },
    ]

    private static func reviewers(_ call: APICall) -> (users: [String], teams: [String]) {
        (call.body?["reviewers"]?.strings ?? [], call.body?["team_reviewers"]?.strings ?? [])
    }

    /// The commits of a pull request, oldest first; none for an issue.
    static func commits(
        _ issue: State.Issue,
        in repository: State.Repository,
        store: ForgeStore
    ) async throws -> [GitCommit] {
        guard let pullRequest = issue.pullRequest else { return [] }
        let base = base(pullRequest, in: repository)
        let range = "\(base)..\(pullRequest.head.sha)"
        return try await store.git(repository.fullName).log(["--reverse", "--topo-order", range])
    }

    /// What a pull request changes, from where it left the base.
    static func files(
        _ pullRequest: State.PullRequest,
        in repository: State.Repository,
        store: ForgeStore
    ) async throws -> [GitFileChange] {
        let git = store.git(repository.fullName)
        let base = base(pullRequest, in: repository)
        let start = try await git.mergeBase(base, pullRequest.head.sha) ?? base
        return try await git.diff(start, pullRequest.head.sha)
    }

    /// The base to compare with: where the branch is, or was when the pull request was merged.
    static func base(_ pullRequest: State.PullRequest, in repository: State.Repository) -> String {
        guard pullRequest.mergedAt == nil else { return pullRequest.base.sha }
        return repository.branches[pullRequest.base.ref] ?? pullRequest.base.sha
    }

    /// Changes a pull request and answers with it.
    static func change(
        _ call: APICall,
        _ body: @Sendable (inout Transaction, String, Int) async throws -> Void
    ) async throws -> JSON {
        let (repository, issue, _) = try call.pullRequest()
        return try await call.change { transaction in
            try await body(&transaction, repository.fullName, issue.number)
            return try render(repository.fullName, issue.number, transaction.state, transaction.urls)
        }
    }

    private static func render(
        _ name: String,
        _ number: Int,
        _ state: SimulatorState,
        _ urls: ForgeURLs
    ) throws(ForgeError) -> JSON {
        guard let repository = state.repository(name), let issue = repository.issues[number] else { throw .notFound }
        let render = Renderer(state: state, urls: urls)
        return render.rest(render.pullRequest(issue, in: repository), issue, in: repository)
    }

    @Sendable private static func get(_ call: APICall) async throws -> APIResponse {
        let (repository, issue, pullRequest) = try call.pullRequest()
        guard call.accept.contains("diff") || call.accept.contains("patch") else {
            return .ok(try render(repository.fullName, issue.number, call.state, call.store.urls))
        }
        let git = call.store.git(repository.fullName)
        let base = base(pullRequest, in: repository)
        let start = try await git.mergeBase(base, pullRequest.head.sha) ?? base
        return APIResponse(status: 200, text: try await git.patch(start, pullRequest.head.sha))
    }

    @Sendable private static func list(_ call: APICall) throws -> APIResponse {
        let repository = try call.repository()
        let wanted = call.query["state"] ?? "open"
        let issues = repository.pullRequests.filter { issue in
            guard let pullRequest = issue.pullRequest else { return false }
            let owner = pullRequest.head.repository.prefix { $0 != "/" }
            let head = "\(owner):\(pullRequest.head.ref)"
            return (wanted == "all" || issue.isOpen == (wanted == "open"))
                && call.query["base"].map { $0 == pullRequest.base.ref } ?? true
                && call.query["head"].map { $0 == head || $0 == pullRequest.head.ref } ?? true
        }
        return call.list(IssueRoutes.sorted(issues, call)) {
            call.render.rest(call.render.simplePullRequest($0, in: repository), $0, in: repository)
        }
    }

    @Sendable private static func create(_ call: APICall) async throws -> APIResponse {
        let name = try call.repository().fullName
        let (title, base) = (try call.text("title", of: "PullRequest"), try call.text("base", of: "PullRequest"))
        let head = try call.text("head", of: "PullRequest")
        let json = try await call.change { transaction in
            let number = try await transaction.openPullRequest(
                name,
                title: title,
                body: call.body?["body"]?.string,
                base: base,
                head: head,
                isDraft: call.body?["draft"]?.bool ?? false
            )
            return try render(name, number, transaction.state, transaction.urls)
        }
        return .created(json)
    }

    @Sendable private static func update(_ call: APICall) async throws -> APIResponse {
        let body = call.body ?? [:]
        return .ok(
            try await change(call) { transaction, name, number in
                try transaction.edit(name, number, title: body["title"]?.string, body: call.optionalText("body"))
                if let base = body["base"]?.string { try await transaction.setBase(name, number, to: base) }
                switch body["state"]?.string {
                case "closed": try transaction.close(name, number)
                case "open": try transaction.reopen(name, number)
                case nil: break
                default: throw ForgeError.invalid("PullRequest", "state")
                }
            }
        )
    }

    @Sendable private static func merge(_ call: APICall) async throws -> APIResponse {
        let (repository, issue, _) = try call.pullRequest()
        let body = call.body ?? [:]
        guard let method = State.MergeMethod(rawValue: body["merge_method"]?.string ?? "merge") else {
            throw ForgeError.invalid("PullRequest", "merge_method")
        }
        let sha = try await call.change { transaction in
            try await transaction.merge(
                repository.fullName,
                issue.number,
                method: method,
                sha: body["sha"]?.string,
                title: body["commit_title"]?.string,
                message: body["commit_message"]?.string
            )
        }
        return .ok(["sha": .string(sha), "merged": true, "message": "Pull Request successfully merged"])
    }
}
