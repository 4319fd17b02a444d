import Artifacts
import ForgeModel
import JobEngine
import JobModel

/// What scenarios and tests ask of a bot.
extension Bot {
    /// The jobs of a pull request, newest first.
    func jobs(of pull: ThreadID) async throws -> [ProwJob] {
        var query = JobQuery()
        query.org = pull.repository.owner
        query.repo = pull.repository.name
        query.pull = pull.number
        return try await jobStore.allJobs(query).jobs
    }

    /// Whether a process ran for a job here: it left a result.
    func ranHere(_ job: ProwJob) -> Bool {
        guard let result = try? ObjectName(dashboard.artifacts.path(of: job).file("finished.json")),
            let size = try? dashboard.artifacts.size(of: result)
        else { return false }
        return size > 0
    }
}
