import JobModel

extension Periodic: ConfiguredJob {
    static var type: ProwJobType { .periodic }

    func check(_ findings: inout JobFindings) {
        let given = [interval != nil, minimumInterval != nil, !cron.isEmpty].filter(\.self).count
        if given != 1 {
            let message = "a periodic needs exactly one of `cron`, `interval` and `minimum_interval`"
            findings.note(.periodicTime, message, at: "name")
        }
        guard !cron.isEmpty else { return }
        do throws(InvalidCronLine) {
            _ = try CronSchedule(cron)
        } catch {
            findings.note(.cronLine, "`\(cron)` is not a cron line: \(error)", at: "cron")
        }
    }
}
