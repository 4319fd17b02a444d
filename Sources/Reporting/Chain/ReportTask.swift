import JobModel

/// One report that is due: which job, by which reporter.
struct ReportTask: Hashable {
    var job: String
    var lane: ReportLane

    init(_ job: ProwJob, reporter: ReporterName) {
        self.job = job.name
        self.lane = ReportLane(job, reporter: reporter)
    }
}
