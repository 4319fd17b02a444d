import ForgeModel
import ForgeSimulator
import Testing

@testable import GitHubForge

@Suite(.timeLimit(.minutes(10))) struct WorkflowCallsTests {
    /// Runs for the head of the world's pull request, named for how they ended, and what each is in the end.
    private func runs(
        of world: ClientWorld,
        after act: (ClientWorld) async throws -> Void
    ) async throws -> [String] {
        for conclusion in [nil, "success", "failure", "timed_out", "cancelled", "neutral", "action_required"] {
            let name = conclusion ?? "running"
            try await world.forge.addWorkflowRun(
                name,
                for: world.pull.number,
                in: ClientWorld.name,
                conclusion: conclusion
            )
        }
        for event in ["push", "pull_request_target"] {
            for conclusion in ["failure", "action_required"] {
                try await world.forge.addWorkflowRun(
                    "\(event) \(conclusion)",
                    for: world.pull.number,
                    in: ClientWorld.name,
                    event: event,
                    conclusion: conclusion
                )
            }
        }
        try await act(world)
        let runs = await world.forge.snapshot().repository(ClientWorld.name)?.workflowRuns ?? []
        return runs.filter { $0.status == "queued" }.map { "\($0.name) \($0.attempt)" }
    }

    @Test func approvesWhatWaits() async throws {
        try await withClient { world in
            let started = try await runs(of: world) { world in
                try await world.client.approveWorkflowRuns(
                    ClientWorld.repository,
                    branch: "feature/glow",
                    sha: world.head
                )
            }
            #expect(started == ["action_required 1", "pull_request_target action_required 1"])
        }
    }

    @Test func runsAgainWhatFailed() async throws {
        try await withClient { world in
            let started = try await runs(of: world) { world in
                try await world.client.rerunFailedWorkflowRuns(
                    ClientWorld.repository,
                    branch: "feature/glow",
                    sha: world.head
                )
            }
            #expect(started == ["failure 2", "timed_out 2", "pull_request_target failure 2"])
        }
    }

    @Test func leavesOtherHeadsAlone() async throws {
        try await withClient { world in
            let started = try await runs(of: world) { world in
                let other = CommitSHA(String(repeating: "0", count: 40))
                for (branch, sha) in [("feature/glow", other), ("main", world.head)] {
                    try await world.client.approveWorkflowRuns(ClientWorld.repository, branch: branch, sha: sha)
                    try await world.client.rerunFailedWorkflowRuns(ClientWorld.repository, branch: branch, sha: sha)
                }
            }
            #expect(started.isEmpty)
        }
    }

    @Test("One that GitHub does not start keeps the others from nothing")
    func refusals() async throws {
        try await withClient { world in
            let started = try await runs(of: world) { world in
                _ = await #expect(throws: GitHubFault.self) {
                    world.forge.failNext(1, status: 403, matching: "rerun-failed-jobs")
                    try await world.client.rerunFailedWorkflowRuns(
                        ClientWorld.repository,
                        branch: "feature/glow",
                        sha: world.head
                    )
                }
            }
            #expect(started.count == 2)
        }
    }
}
