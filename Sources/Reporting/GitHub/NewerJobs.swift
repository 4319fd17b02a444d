import JobEngine
import JobModel

/// Whether a newer job speaks for the same context of the same commit.
struct NewerJobs {
    let store: any JobStore

    /// Whether a job that was created after this one tests the same context of the same commit, so that what this one
    /// has to say is out of date.
    func exist(for job: ProwJob) async throws(JobStoreError) -> Bool {
        guard let refs = job.spec.refs else { return false }
        var query = JobQuery()
        query.job = job.spec.job
        query.type = job.spec.type
        query.org = refs.org
        query.repo = refs.repo
        query.baseRef = refs.baseRef
        query.pull = refs.pulls.first?.number
        query.headSHA = refs.pulls.first?.sha
        query.limit = 50
        return try await store.jobs(query).jobs
            .prefix { $0.name != job.name }
            .contains { $0.spec.context == job.spec.context && $0.spec.refs?.revision == refs.revision }
    }
}
