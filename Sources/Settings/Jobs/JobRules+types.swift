import JobModel
import RE2

extension JobRules {
    func checkPresubmit(_ job: Presubmit, _ findings: inout JobFindings) {
        checkConditions(job.changes, alwaysRun: job.alwaysRun, &findings)
        checkGerritReport(job.base, skipReport: job.skipReport, &findings)
        if !job.trigger.matches(job.rerunCommand) {
            let message = "the `trigger` does not match the `rerun_command` `\(job.rerunCommand)`"
            findings.note(.rerunCommand, message, at: "trigger")
        }
    }

    func checkPostsubmit(_ job: Postsubmit, _ findings: inout JobFindings) {
        checkConditions(job.changes, alwaysRun: job.alwaysRun == true, &findings)
        checkGerritReport(job.base, skipReport: job.skipReport, &findings)
    }

    func checkPeriodic(_ job: Periodic, _ findings: inout JobFindings) {
        let given = [job.interval != nil, job.minimumInterval != nil, !job.cron.isEmpty].filter(\.self).count
        if given != 1 {
            let message = "a periodic needs exactly one of `cron`, `interval` and `minimum_interval`"
            findings.note(.periodicTime, message, at: "name")
        }
        if !job.cron.isEmpty, let problem = CronLine.problem(in: job.cron) {
            findings.note(.cronLine, "`\(job.cron)` is not a cron line: \(problem)", at: "cron")
        }
    }

    private func checkConditions(_ changes: RegexpChangeMatcher, alwaysRun: Bool, _ findings: inout JobFindings) {
        if alwaysRun && changes.isSet {
            let message = "`always_run` excludes `run_if_changed` and `skip_if_only_changed`"
            findings.note(.runConditions, message, at: "always_run")
        }
        if changes.runIfChanged != nil && changes.skipIfOnlyChanged != nil {
            let message = "`run_if_changed` and `skip_if_only_changed` exclude each other"
            findings.note(.runConditions, message, at: "skip_if_only_changed")
        }
    }

    private func checkGerritReport(_ base: JobBase, skipReport: Bool, _ findings: inout JobFindings) {
        guard skipReport, base.labels[ProwJobKey.gerritReportLabel]?.isEmpty == false else { return }
        let message = "`skip_report` excludes the label `\(ProwJobKey.gerritReportLabel)`"
        findings.note(.gerritReport, message, at: "skip_report")
    }
}
