import JobModel

/// Jobs in pods are decorated: the pod utilities clone, time out and upload for them.
struct NonDecoratedJobs: ConfigurationCheck {
    let code = RuleCode.nonDecoratedJobs
    let set = CheckSet.standard

    func findings(in input: CheckInput) -> [CheckFinding] {
        let isDefault = input.settings.bot.decorateAllJobs
        return input.jobs.filter { $0.base.agent == .kubernetes && !($0.base.decorate ?? isDefault) }.map {
            CheckFinding(
                $0,
                $0.base.decorate == nil ? "name" : "decorate",
                message: "the job `\($0.name)` is not decorated",
                hint: "set `decorate: true`"
            )
        }
    }
}
