import JobModel
import RE2

extension Presubmit: ReportedJob {
    static var type: ProwJobType { .presubmit }

    func check(_ findings: inout JobFindings) {
        findings.checkConditions(changes, alwaysRun: alwaysRun)
        findings.checkGerritReport(base, skipReport: skipReport)
        if !hasDefaultTrigger, !trigger.matches(rerunCommand) {
            findings.note(
                .rerunCommand,
                "the `trigger` does not match the `rerun_command` `\(rerunCommand)`",
                at: "trigger"
            )
        }
    }
}
