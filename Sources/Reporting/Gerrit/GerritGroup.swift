import JobModel

/// The jobs that one comment on a Gerrit change tells of: the decision as a value.
enum GerritGroup: Hashable {
    /// The newest run of each job.
    case tell([ProwJob])
    /// Nothing is told for this job, and why.
    case pass(String)

    /// Decides.
    ///
    /// - Parameters:
    ///   - job: The job that ended.
    ///   - others: Every job of the change's pull request, the newest first; the job itself may be among them.
    init(_ job: ProwJob, among others: [ProwJob]) {
        guard let label = job.metadata.labels[ProwJobKey.gerritReportLabel], !label.isEmpty else {
            self = .tell([job])
            return
        }
        let patchSet = GerritSubject.patchSet(of: job) ?? 0
        if others.contains(where: { (GerritSubject.patchSet(of: $0) ?? 0) > patchSet }) {
            self = .pass("there is a newer patch set")
            return
        }
        let revision = job.metadata.labels[GerritSubject.revisionLabel]
        let group = others.filter { other in
            other.spec.type == job.spec.type && other.metadata.labels[GerritSubject.revisionLabel] == revision
                && other.metadata.labels[ProwJobKey.gerritReportLabel] == label
        }
        if group.first(where: { $0.spec.job == job.spec.job }).map({ $0.name != job.name }) == true {
            self = .pass("a newer run of the job speaks for it")
            return
        }
        var names: Set<String> = []
        let newest = group.filter { names.insert($0.spec.job).inserted }
        let running: Set<ProwJobState> = [.scheduling, .triggered, .pending]
        self =
            group.contains { running.contains($0.status.state) }
            ? .pass("other jobs of the patch set still run") : .tell(newest)
    }
}
