import Foundation

/// Statuses and check runs.
enum CheckRoutes {
    typealias State = SimulatorState

    static let all: [Route] = [
        .post("/repos/{owner}/{repo}/statuses/{sha}", createStatus),
        .get("/repos/{owner}/{repo}/commits/{ref}/status") { call in
            let (repository, sha) = try await commit(call)
            let statuses = call.state.latestStatuses(repository, sha)
            var response = call.list(statuses) { call.render.status($0, of: sha, in: repository) }
            let page = response.body ?? []
            response.body = call.render.combinedStatus([], total: statuses.count, of: sha, in: repository)
                .merging(["statuses": page])
            return response
        },
        .get("/repos/{owner}/{repo}/commits/{ref}/statuses", listStatuses),
        // Older clients read statuses here.
        .get("/repos/{owner}/{repo}/statuses/{ref}", listStatuses),
        .get("/repos/{owner}/{repo}/commits/{ref}/check-runs") { call in
            let (repository, sha) = try await commit(call)
            let isAll = call.query["filter"] == "all"
            let runs =
                isAll ? repository.checkRuns.filter { $0.headSHA == sha } : call.state.latestCheckRuns(repository, sha)
            let found = runs.filter { run in
                (call.query["check_name"] ?? run.name) == run.name && (call.query["status"] ?? run.status) == run.status
            }
            return call.list(found, in: "check_runs") { call.render.checkRun($0, in: repository) }
        },
        .post("/repos/{owner}/{repo}/check-runs") { call in
            let name = try call.repository().fullName
            let json = try await call.change { transaction in
                let run = try await transaction.createCheckRun(name, call.body ?? [:])
                return transaction.render.checkRun(run, in: try transaction.repository(name))
            }
            return .created(json)
        },
        .get("/repos/{owner}/{repo}/check-runs/{check_run_id}") { call in
            let (repository, run) = try checkRun(call)
            return .ok(call.render.checkRun(run, in: repository))
        },
        .patch("/repos/{owner}/{repo}/check-runs/{check_run_id}") { call in
            let (repository, run) = try checkRun(call)
            let json = try await call.change { transaction in
                let run = try transaction.updateCheckRun(repository.fullName, run.id, call.body ?? [:])
                return transaction.render.checkRun(run, in: try transaction.repository(repository.fullName))
            }
            return .ok(json)
        },
        .get("/repos/{owner}/{repo}/check-runs/{check_run_id}/annotations") { call in
            let (repository, run) = try checkRun(call)
            return call.list(run.annotations ?? []) { call.render.annotation($0, of: run, in: repository) }
        },
        .post("/repos/{owner}/{repo}/check-runs/{check_run_id}/rerequest") { call in
            let (repository, run) = try checkRun(call)
            try await call.change { try $0.tellCheckRun("rerequested", run, in: repository.fullName) }
            return .created([:])
        },
        .post("/repos/{owner}/{repo}/check-suites/{check_suite_id}/rerequest") { call in
            let name = try call.repository().fullName
            let id = try call.number("check_suite_id")
            try await call.change { try await $0.tellCheckSuite("rerequested", id, in: name) }
            return .created([:])
        },
    ]

    private static func commit(_ call: APICall) async throws -> (State.Repository, String) {
        let repository = try call.repository()
        guard let sha = try await call.git(repository).commitID(call["ref"]) else {
            throw ForgeError(422, "No commit found for SHA: \(call["ref"])")
        }
        return (repository, sha)
    }

    private static func checkRun(_ call: APICall) throws(ForgeError) -> (State.Repository, State.CheckRun) {
        let repository = try call.repository()
        let id = try call.number("check_run_id")
        guard let run = repository.checkRuns.first(where: { $0.id == id }) else { throw .notFound }
        return (repository, run)
    }

    @Sendable private static func listStatuses(_ call: APICall) async throws -> APIResponse {
        let (repository, sha) = try await commit(call)
        let statuses = (repository.statuses[sha] ?? []).reversed()
        return call.list(Array(statuses)) { status in
            call.render.status(status, of: sha, in: repository).merging(["creator": call.render.user(status.creator)])
        }
    }

    @Sendable private static func createStatus(_ call: APICall) async throws -> APIResponse {
        let repository = try call.repository()
        guard let outcome = State.CommitStatus.State(rawValue: try call.text("state", of: "Status")) else {
            throw ForgeError.invalid("Status", "state")
        }
        let status = try await call.change { transaction in
            try await transaction.setStatus(
                repository.fullName,
                call["sha"],
                state: outcome,
                context: call.body?["context"]?.string ?? "default",
                description: call.body?["description"]?.string,
                targetURL: call.body?["target_url"]?.string
            )
        }
        return .created(
            call.render.status(status, of: call["sha"], in: repository)
                .merging(["creator": call.render.user(status.creator)])
        )
    }
}
