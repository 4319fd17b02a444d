import Foundation

extension Renderer {
    func status(_ status: State.CommitStatus, of sha: String, in repository: State.Repository) -> JSON {
        let creator = state.account(status.creator)
        return [
            "url": .string("\(urls.repository(repository.fullName))/statuses/\(sha)"),
            "avatar_url": .string(urls.page("avatars/\(creator?.id ?? 0)")), "id": .int(status.id),
            "node_id": .string(NodeID.make("SC", status.id)), "state": .string(status.state.rawValue),
            "description": JSON(status.description), "target_url": JSON(status.targetURL),
            "context": .string(status.context), "created_at": JSON(status.createdAt),
            "updated_at": JSON(status.createdAt),
        ]
    }

    /// All contexts of a commit and one word for them.
    func combinedStatus(
        _ statuses: [State.CommitStatus],
        total: Int,
        of sha: String,
        in repository: State.Repository
    ) -> JSON {
        let all = state.latestStatuses(repository, sha)
        return [
            "state": .string(state.combinedState(all)), "sha": .string(sha), "total_count": .int(total),
            "statuses": .array(statuses.map { status($0, of: sha, in: repository) }),
            "repository": self.repository(repository),
            "commit_url": .string(urls.commit(repository.fullName, sha)),
            "url": .string("\(urls.commit(repository.fullName, sha))/status"),
        ]
    }

    func app(_ app: State.App) -> JSON {
        [
            "id": .int(app.id), "slug": .string(app.slug), "node_id": .string(NodeID.make("A", app.id)),
            "owner": user(app.owner), "name": .string(app.name), "description": nil,
            "external_url": .string(urls.page("apps/\(app.slug)")),
            "html_url": .string(urls.page("apps/\(app.slug)")), "created_at": JSON(app.createdAt),
            "updated_at": JSON(app.createdAt),
            "permissions": [
                "checks": "write", "contents": "write", "issues": "write", "members": "read", "metadata": "read",
                "pull_requests": "write", "statuses": "write",
            ],
            "events": ["issue_comment", "pull_request", "pull_request_review", "push", "status"],
        ]
    }

    func installation(_ installation: State.Installation) -> JSON {
        let url = "\(urls.api)/app/installations/\(installation.id)"
        let app = state.apps[installation.app]
        let kind = state.account(installation.account)?.kind ?? .organization
        return [
            "id": .int(installation.id), "account": user(installation.account), "repository_selection": "all",
            "access_tokens_url": .string("\(url)/access_tokens"),
            "repositories_url": .string("\(urls.api)/installation/repositories"),
            "html_url": .string(urls.page("settings/installations/\(installation.id)")),
            "app_id": .int(installation.app), "target_id": .int(state.account(installation.account)?.id ?? 0),
            "target_type": .string(kind.rawValue), "permissions": app.map { self.app($0)["permissions"] ?? [:] } ?? [:],
            "events": app.map { self.app($0)["events"] ?? [] } ?? [], "created_at": JSON(installation.createdAt),
            "updated_at": JSON(installation.createdAt), "single_file_name": nil,
            "app_slug": .string(app?.slug ?? ""), "suspended_by": nil, "suspended_at": nil,
        ]
    }

    /// The open pull requests whose head is a commit, briefly.
    func pullRequests(at sha: String, in repository: State.Repository) -> JSON {
        .array(
            repository.pullRequests.filter { $0.isOpen && $0.pullRequest?.head.sha == sha }.compactMap { issue in
                guard let pullRequest = issue.pullRequest else { return nil }
                func end(_ end: State.PullRequest.End) -> JSON {
                    let target = state.repository(end.repository) ?? repository
                    let url = urls.repository(target.fullName)
                    return [
                        "ref": .string(end.ref), "sha": .string(end.sha),
                        "repo": ["id": .int(target.id), "url": .string(url), "name": .string(target.name)],
                    ]
                }
                return [
                    "url": .string(urls.pull(repository.fullName, issue.number)), "id": .int(pullRequest.id),
                    "number": .int(issue.number), "head": end(pullRequest.head), "base": end(pullRequest.base),
                ]
            }
        )
    }

    func checkRun(_ run: State.CheckRun, in repository: State.Repository) -> JSON {
        let url = "\(urls.repository(repository.fullName))/check-runs/\(run.id)"
        let page = urls.page("\(repository.fullName)/runs/\(run.id)")
        return [
            "id": .int(run.id), "head_sha": .string(run.headSHA), "node_id": .string(NodeID.make("CR", run.id)),
            "external_id": .string(run.externalID), "url": .string(url), "html_url": .string(page),
            "details_url": .string(run.detailsURL ?? page), "status": .string(run.status),
            "conclusion": JSON(run.conclusion), "started_at": JSON(run.startedAt),
            "completed_at": JSON(run.completedAt),
            "output": [
                "title": JSON(run.title), "summary": JSON(run.summary), "text": JSON(run.text),
                "annotations_count": .int(run.annotations?.count ?? 0),
                "annotations_url": .string("\(url)/annotations"),
            ],
            "name": .string(run.name), "check_suite": checkSuite(run, in: repository),
            "app": state.apps[run.app].map { app($0) } ?? .null,
            "pull_requests": pullRequests(at: run.headSHA, in: repository),
        ]
    }

    func annotation(
        _ annotation: State.CheckAnnotation,
        of run: State.CheckRun,
        in repository: State.Repository
    ) -> JSON {
        [
            "path": .string(annotation.path), "start_line": .int(annotation.startLine),
            "end_line": .int(annotation.endLine), "start_column": JSON(annotation.startColumn),
            "end_column": JSON(annotation.endColumn), "annotation_level": .string(annotation.level),
            "title": JSON(annotation.title), "message": .string(annotation.message), "raw_details": nil,
            "blob_href": .string(urls.page("\(repository.fullName)/blob/\(run.headSHA)/\(annotation.path)")),
        ]
    }

    func checkSuite(_ run: State.CheckRun, in repository: State.Repository) -> JSON {
        let branch = repository.branches.first { $0.value == run.headSHA }?.key
        return [
            "id": .int(run.suite), "node_id": .string(NodeID.make("CS", run.suite)), "head_branch": JSON(branch),
            "head_sha": .string(run.headSHA), "status": .string(run.status), "conclusion": JSON(run.conclusion),
            "url": .string("\(urls.repository(repository.fullName))/check-suites/\(run.suite)"),
            "before": nil, "after": nil, "pull_requests": pullRequests(at: run.headSHA, in: repository),
            "app": state.apps[run.app].map { app($0) } ?? .null, "created_at": JSON(run.startedAt),
            "updated_at": JSON(run.completedAt ?? run.startedAt),
        ]
    }
}
