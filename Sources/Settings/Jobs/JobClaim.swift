import JobModel
import YAML

/// What a job claims of its repository: a name and a context on some branches.
struct JobClaim {
    var name: String
    var context: String
    var brancher: Brancher
    var location: SourceLocation
    var nameLocation: SourceLocation
    var contextLocation: SourceLocation
    /// Whether the job is being checked now.
    var isNew: Bool

    init<Job: ReportedJob>(_ checked: CompleteJob<Job>) {
        self.init(checked.job)
        nameLocation = checked.location(checked.namePlace)
        contextLocation = checked.location(checked.contextPlace)
        isNew = true
    }

    /// The claim of a job that was checked before.
    init<Job: ReportedJob>(_ job: Job) {
        name = job.base.name
        context = job.context
        brancher = job.brancher
        location = job.base.location
        nameLocation = location
        contextLocation = location
        isNew = false
    }

    /// Each new claim with the first one before it that is for a common branch.
    static func clashes(in group: [JobClaim]) -> [(JobClaim, JobClaim)] {
        group.indices.compactMap { index in
            let claim = group[index]
            guard claim.isNew else { return nil }
            return group[..<index].first { $0.brancher.intersects(claim.brancher) }.map { (claim, $0) }
        }
    }
}

extension CompleteJob {
    /// Where the whole job is.
    var location: SourceLocation { job.base.location }
}

extension JobBase {
    /// Where the job is.
    fileprivate var location: SourceLocation {
        SourceLocation(file: source?.file ?? "", line: source?.line ?? 1, column: source?.column ?? 1)
    }
}
