import Foundation

/// Runs of GitHub Actions.
enum WorkflowRoutes {
    typealias State = SimulatorState

    private static let path = "/repos/{owner}/{repo}/actions/runs"

    static let all: [Route] = [
        .get(path) { call in
            let repository = try call.repository()
            let runs = repository.workflowRuns.reversed().filter { fits($0, call.query) }
            return call.list(Array(runs), in: "workflow_runs") { call.render.workflowRun($0, in: repository) }
        },
        .get("\(path)/{run_id}") { call in
            let repository = try call.repository()
            let id = try call.number("run_id")
            guard let run = repository.workflowRuns.first(where: { $0.id == id }) else { throw ForgeError.notFound }
            return .ok(call.render.workflowRun(run, in: repository))
        },
        start("approve") { transaction, repository, id throws(ForgeError) in
            try transaction.approveWorkflowRun(repository, id)
        },
        start("rerun") { transaction, repository, id throws(ForgeError) in
            try transaction.rerunWorkflowRun(repository, id, onlyFailed: false)
        },
        start("rerun-failed-jobs") { transaction, repository, id throws(ForgeError) in
            try transaction.rerunWorkflowRun(repository, id, onlyFailed: true)
        },
    ]

    /// Whether a run is what a query asks for. GitHub takes a conclusion for a status, too.
    private static func fits(_ run: State.WorkflowRun, _ query: [String: String]) -> Bool {
        let wanted = [
            ("head_sha", [run.headSHA]), ("branch", [run.headBranch]), ("event", [run.event]), ("actor", [run.actor]),
            ("status", [run.status, run.conclusion].compactMap(\.self)),
        ]
        return wanted.allSatisfy { name, values in query[name].map { values.contains($0) } ?? true }
    }

    private static func start(
        _ verb: String,
        _ act: @escaping @Sendable (inout Transaction, String, Int) throws(ForgeError) -> Void
    ) -> Route {
        .post("\(path)/{run_id}/\(verb)") { call in
            let repository = try call.repository().fullName
            let id = try call.number("run_id")
            try await call.change { try act(&$0, repository, id) }
            return .created([:])
        }
    }
}
