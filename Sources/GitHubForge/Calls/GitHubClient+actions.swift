public import ForgeModel

extension GitHubClient {
    private struct Runs: Decodable {
        struct Run: Decodable {
            let id: Int
            let status: String?
            let conclusion: String?
        }
        let workflow_runs: [Run]
    }

    private func workflowRuns(
        _ repository: RepositoryName,
        branch: String,
        sha: CommitSHA,
        filter: String
    ) async throws
        -> [Runs.Run]
    {
        let target =
            "\(repository.path)/actions/runs?head_sha=\(sha)&branch=\(branch.pathSegment)&per_page=100\(filter)"
        return try await read(Runs.self, .get(target, owner: repository.owner)).workflow_runs
    }

    /// Approves every run of GitHub Actions for a commit that waits for a maintainer.
    public func approveWorkflowRuns(_ repository: RepositoryName, branch: String, sha: CommitSHA) async throws {
        for run in try await workflowRuns(repository, branch: branch, sha: sha, filter: "&status=action_required") {
            try await ignoringMissing {
                try await write(
                    .send(.post, "\(repository.path)/actions/runs/\(run.id)/approve", owner: repository.owner)
                )
            }
        }
    }

    /// Runs the failed jobs of GitHub Actions for a commit again.
    public func rerunFailedWorkflowRuns(_ repository: RepositoryName, branch: String, sha: CommitSHA) async throws {
        let runs = try await workflowRuns(repository, branch: branch, sha: sha, filter: "")
        for run in runs where run.status == "completed" && !["success", "skipped"].contains(run.conclusion) {
            try await write(
                .send(
                    .post,
                    "\(repository.path)/actions/runs/\(run.id)/rerun-failed-jobs",
                    owner: repository.owner
                )
            )
        }
    }
}
