import Foundation

extension Renderer {
    func workflowRun(_ run: State.WorkflowRun, in repository: State.Repository) -> JSON {
        let url = "\(urls.repository(repository.fullName))/actions/runs/\(run.id)"
        let page = urls.page("\(repository.fullName)/actions/runs/\(run.id)")
        let number = (repository.workflowRuns.filter { $0.workflow == run.workflow }.firstIndex(of: run) ?? 0) + 1
        let suite = "\(urls.repository(repository.fullName))/check-suites/\(run.id)"
        let head = state.repository(run.headRepository) ?? repository
        return [
            "id": .int(run.id), "name": .string(run.name), "node_id": .string(NodeID.make("WFR", run.id)),
            "head_branch": .string(run.headBranch), "head_sha": .string(run.headSHA),
            "path": .string(".github/workflows/\(run.name).yaml"), "display_title": .string(run.title),
            "run_number": .int(number), "run_attempt": .int(run.attempt), "event": .string(run.event),
            "status": .string(run.status), "conclusion": JSON(run.conclusion), "workflow_id": .int(run.workflow),
            "check_suite_id": .int(run.id), "url": .string(url), "html_url": .string(page),
            "pull_requests": pullRequests(at: run.headSHA, in: repository), "created_at": JSON(run.createdAt),
            "updated_at": JSON(run.updatedAt), "run_started_at": JSON(run.updatedAt), "actor": user(run.actor),
            "triggering_actor": user(run.actor), "jobs_url": .string("\(url)/jobs"),
            "logs_url": .string("\(url)/logs"), "check_suite_url": .string(suite),
            "artifacts_url": .string("\(url)/artifacts"), "cancel_url": .string("\(url)/cancel"),
            "rerun_url": .string("\(url)/rerun"), "previous_attempt_url": nil,
            "workflow_url": .string("\(urls.repository(repository.fullName))/actions/workflows/\(run.workflow)"),
            "head_commit": nil, "repository": self.repository(repository), "head_repository": self.repository(head),
        ]
    }
}
