public import ForgeModel

extension GitHubClient {
    private struct Runs: Decodable {
        struct Run: Decodable {
            let id: Int
            let event: String
            let status: String?
            let conclusion: String?
        }
        let workflow_runs: [Run]
    }

    /// Approves every run of GitHub Actions for a pull request's head that waits for a maintainer.
    ///
    /// - Throws: A fault when the runs can't be read; the first one when some can't be approved, after all were tried.
    public func approveWorkflowRuns(_ repository: RepositoryName, branch: String, sha: CommitSHA) async throws {
        let runs = try await workflowRuns(repository, branch: branch, sha: sha, status: "action_required")
        try await start(runs, "approve", in: repository)
    }

    /// Runs the failed jobs of GitHub Actions for a pull request's head again.
    ///
    /// - Throws: A fault when the runs can't be read; the first one when some can't be started, after all were tried.
    public func rerunFailedWorkflowRuns(_ repository: RepositoryName, branch: String, sha: CommitSHA) async throws {
        let runs = try await workflowRuns(repository, branch: branch, sha: sha, status: "completed")
        let failed = runs.filter { ["failure", "timed_out"].contains($0.conclusion) }
        try await start(failed, "rerun-failed-jobs", in: repository)
    }

    /// The newest 100 runs for a pull request on a commit: not those that run for the push of its branch.
    private func workflowRuns(
        _ repository: RepositoryName,
        branch: String,
        sha: CommitSHA,
        status: String
    ) async throws -> [Runs.Run] {
        let target =
            "\(repository.path)/actions/runs?head_sha=\(sha)&branch=\(branch.pathSegment)&status=\(status)&per_page=100"
        return try await read(Runs.self, .get(target, owner: repository.owner)).workflow_runs
            .filter { ["pull_request", "pull_request_target"].contains($0.event) }
    }

    private func start(_ runs: [Runs.Run], _ verb: String, in repository: RepositoryName) async throws {
        var failure: GitHubFault?
        for run in runs {
            do {
                try await ignoringMissing {
                    let target = "\(repository.path)/actions/runs/\(run.id)/\(verb)"
                    try await write(.send(.post, target, owner: repository.owner))
                }
            } catch let fault as GitHubFault {
                failure = failure ?? fault
            }
        }
        if let failure { throw failure }
    }
}
