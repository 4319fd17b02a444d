import Foundation

extension GraphQLSchema {
    func repository(_ repository: State.Repository) -> Object {
        let page = urls.page(repository.fullName)
        let leaves: [String: JSON] = [
            "id": .string(NodeID.make("R", repository.id)), "databaseId": .int(repository.id),
            "name": .string(repository.name), "nameWithOwner": .string(repository.fullName),
            "url": .string(page), "description": JSON(repository.description),
            "isArchived": .bool(repository.isArchived), "isPrivate": .bool(repository.isPrivate),
            "isFork": .bool(repository.parent != nil), "createdAt": JSON(repository.createdAt),
            "updatedAt": JSON(repository.updatedAt), "pushedAt": JSON(repository.pushedAt),
            "mergeCommitAllowed": .bool(repository.mergeMethods.contains(.merge)),
            "squashMergeAllowed": .bool(repository.mergeMethods.contains(.squash)),
            "rebaseMergeAllowed": .bool(repository.mergeMethods.contains(.rebase)),
        ]
        return Object("Repository", ["Node"], leaves: leaves).adding([
            "owner": { _ in .init(actor(repository.owner)) },
            "defaultBranchRef": { _ in .init(ref(repository.defaultBranch, in: repository)) },
            "ref": { arguments in
                let name = try arguments.string("qualifiedName")
                return .init(ref(name.replacingOccurrences(of: "refs/heads/", with: ""), in: repository))
            },
            "pullRequest": { arguments in
                let number = try arguments.int("number")
                guard let issue = repository.issues[number], issue.pullRequest != nil else {
                    throw GraphQLError.notFound("Could not resolve to a PullRequest with the number of \(number).")
                }
                return .object(pullRequest(issue, in: repository))
            },
            "issue": { arguments in
                let number = try arguments.int("number")
                guard let issue = repository.issues[number], issue.pullRequest == nil else {
                    throw GraphQLError.notFound("Could not resolve to an Issue with the number of \(number).")
                }
                return .object(self.issue(issue, in: repository))
            },
            "pullRequests": { arguments in
                let states = arguments["states"]?.strings ?? (arguments["states"]?.string).map { [$0] }
                let (base, head) = (arguments["baseRefName"]?.string, arguments["headRefName"]?.string)
                let found = repository.pullRequests.filter { issue in
                    (states?.contains(pullRequestState(issue)) ?? true)
                        && (base ?? issue.pullRequest?.base.ref) == issue.pullRequest?.base.ref
                        && (head ?? issue.pullRequest?.head.ref) == issue.pullRequest?.head.ref
                }
                return try GraphQLConnection.make("PullRequestConnection", found, arguments) {
                    pullRequest($0, in: repository)
                }
            },
            "object": { .init(try await object($0, in: repository)) },
            "labels": { arguments in
                try GraphQLConnection.make("LabelConnection", repository.labels, arguments, label)
            },
        ])
    }

    /// A branch; nil where there is none.
    func ref(_ branch: String, in repository: State.Repository) -> Object? {
        guard let sha = repository.branches[branch] else { return nil }
        return Object(
            "Ref",
            ["Node"],
            [
                "id": { _ in .leaf(.string(NodeID.make("REF", git: "\(repository.id)_\(branch)"))) },
                "name": { _ in .leaf(.string(branch)) },
                "prefix": { _ in .leaf("refs/heads/") },
                "target": { _ in .object(try await commit(sha, in: repository)) },
            ]
        )
    }

    func commit(_ sha: String, in repository: State.Repository) async throws -> Object {
        guard let commit = try await store.git(repository.fullName).commit(sha) else {
            throw GraphQLError.notFound("Could not resolve to a commit with the id '\(sha)'.")
        }
        return self.commit(commit, in: repository)
    }

    func commit(_ commit: GitCommit, in repository: State.Repository) -> Object {
        let leaves: [String: JSON] = [
            "id": .string(NodeID.make("C", git: commit.sha)), "oid": .string(commit.sha),
            "abbreviatedOid": .string(String(commit.sha.prefix(7))), "message": .string(commit.message),
            "messageHeadline": .string(commit.headline), "messageBody": .string(commit.body),
            "committedDate": JSON(commit.committer.date), "authoredDate": JSON(commit.author.date),
            "url": .string(urls.commitPage(repository.fullName, commit.sha)),
        ]
        let statuses = state.latestStatuses(repository, commit.sha)
        return Object("Commit", ["Node", "GitObject"], leaves: leaves).adding([
            "tree": { _ in .object(Object("Tree", ["GitObject"], leaves: ["oid": .string(commit.tree)])) },
            "author": { _ in .object(gitActor(commit.author)) },
            "blame": { .object(try await blame(try $0.string("path"), at: commit, in: repository)) },
            "committer": { _ in .object(gitActor(commit.committer)) },
            "parents": { arguments in
                try GraphQLConnection.make("CommitConnection", commit.parents, arguments) { parent in
                    Object("Commit", ["Node", "GitObject"], leaves: ["oid": .string(parent)])
                }
            },
            "status": { _ in statuses.isEmpty ? .null : .object(status(statuses, commit)) },
            "statusCheckRollup": { _ in .init(rollup(commit.sha, in: repository)) },
        ])
    }

    private func gitActor(_ signature: GitSignature) -> Object {
        let login = Renderer(state: state, urls: urls).login(signature.email)
        return Object(
            "GitActor",
            [],
            [
                "name": { _ in .leaf(.string(signature.name)) },
                "email": { _ in .leaf(.string(signature.email)) },
                "date": { _ in .leaf(JSON(signature.date)) },
                "user": { _ in .init(actor(login)) },
            ]
        )
    }

    private func status(_ statuses: [State.CommitStatus], _ commit: GitCommit) -> Object {
        Object(
            "Status",
            ["Node"],
            [
                "id": { _ in .leaf(.string(NodeID.make("ST", git: commit.sha))) },
                "state": { _ in .leaf(.string(state.combinedState(statuses).uppercased())) },
                "contexts": { _ in .objects(statuses.map(statusContext)) },
            ]
        )
    }

    private func statusContext(_ status: State.CommitStatus) -> Object {
        Object(
            "StatusContext",
            ["Node", "StatusCheckRollupContext"],
            leaves: [
                "id": .string(NodeID.make("SC", status.id)), "context": .string(status.context),
                "state": .string(status.state.rawValue.uppercased()), "description": JSON(status.description),
                "targetUrl": JSON(status.targetURL), "createdAt": JSON(status.createdAt),
            ]
        ).adding(["creator": { _ in .init(actor(status.creator)) }])
    }

    private func checkRun(_ run: State.CheckRun, in repository: State.Repository) -> Object {
        let page = urls.page("\(repository.fullName)/runs/\(run.id)")
        return Object(
            "CheckRun",
            ["Node", "StatusCheckRollupContext"],
            leaves: [
                "id": .string(NodeID.make("CR", run.id)), "databaseId": .int(run.id), "name": .string(run.name),
                "status": .string(run.status.uppercased()), "conclusion": JSON(run.conclusion?.uppercased()),
                "detailsUrl": .string(run.detailsURL ?? page), "url": .string(page), "permalink": .string(page),
                "externalId": .string(run.externalID), "title": JSON(run.title), "summary": JSON(run.summary),
                "text": JSON(run.text), "startedAt": JSON(run.startedAt), "completedAt": JSON(run.completedAt),
            ]
        )
    }

    /// All statuses and check runs of a commit; nil where there are none.
    func rollup(_ sha: String, in repository: State.Repository) -> Object? {
        let statuses = state.latestStatuses(repository, sha)
        let runs = state.latestCheckRuns(repository, sha)
        guard !statuses.isEmpty || !runs.isEmpty else { return nil }
        let contexts = runs.map { checkRun($0, in: repository) } + statuses.map(statusContext)
        let isFailure =
            runs.contains { !["success", "neutral", "skipped", nil].contains($0.conclusion) }
            || statuses.contains { $0.state == .failure || $0.state == .error }
        let isPending = runs.contains { $0.conclusion == nil } || statuses.contains { $0.state == .pending }
        return Object(
            "StatusCheckRollup",
            ["Node"],
            [
                "id": { _ in .leaf(.string(NodeID.make("SCR", git: sha))) },
                "state": { _ in .leaf(isFailure ? "FAILURE" : isPending ? "PENDING" : "SUCCESS") },
                "contexts": { arguments in
                    try GraphQLConnection.make("StatusCheckRollupContextConnection", contexts, arguments) { $0 }
                },
            ]
        )
    }
}
