import JobModel

extension Postsubmit: ReportedJob {
    static var type: ProwJobType { .postsubmit }

    func check(_ findings: inout JobFindings) {
        findings.checkConditions(changes, alwaysRun: alwaysRun == true)
        findings.checkGerritReport(base, skipReport: skipReport)
    }
}
