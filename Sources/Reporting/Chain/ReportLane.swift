import ForgeModel
import JobModel

/// What the chain does one at a time: one reporter's reports on one pull request, or on one commit of a branch.
struct ReportLane: Hashable {
    var reporter: ReporterName
    var repository: String
    var subject: String

    init(_ job: ProwJob, reporter: ReporterName) {
        let refs = job.spec.mainRefs
        self.reporter = reporter
        self.repository = refs?.fullName.lowercased() ?? ""
        self.subject = refs?.pulls.first.map { String($0.number) } ?? refs?.revision ?? job.name
    }
}
