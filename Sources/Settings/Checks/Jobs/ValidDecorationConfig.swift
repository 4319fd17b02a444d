import JobModel

/// The settings of the pod utilities of a decorated job are complete, whichever layer gives them.
struct ValidDecorationConfig: ConfigurationCheck {
    let code = RuleCode.validDecorationConfig
    let set = CheckSet.optional

    func findings(in input: CheckInput) -> [CheckFinding] {
        input.jobs.flatMap { job in
            let problems = job.base.decorationConfig.map(DecorationRules.problems) ?? []
            return problems.map {
                CheckFinding(
                    at: .job(job.location, path: ["decoration_config"] + $0.path),
                    "the job `\(job.name)` can't be decorated: \($0.message)",
                    hint: "set it here, or for all jobs in `plank.default_decoration_config_entries`"
                )
            }
        }
    }
}
