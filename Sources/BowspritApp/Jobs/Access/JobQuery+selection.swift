import JobEngine
import JobModel

extension JobQuery {
    /// Whether the query selects a job, as far as `bowsprit job list` asks.
    func selects(_ job: ProwJob) -> Bool {
        let refs = job.spec.mainRefs
        func fits<Value: Equatable>(_ wanted: Value?, _ value: Value?) -> Bool { wanted == nil || wanted == value }
        return fits(self.job, job.spec.job) && fits(type, job.spec.type)
            && fits(org?.lowercased(), refs?.org.lowercased()) && fits(repo?.lowercased(), refs?.repo.lowercased())
            && fits(pull, refs?.pulls.first?.number)
            && (states.isEmpty || states.contains(job.status.state))
    }
}
