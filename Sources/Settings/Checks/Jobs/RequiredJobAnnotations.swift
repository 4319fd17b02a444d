import JobModel

/// Every job has the annotations that the house asks for.
struct RequiredJobAnnotations: ConfigurationCheck {
    let code = RuleCode.requiredJobAnnotations
    let set = CheckSet.standard

    func findings(in input: CheckInput) -> [CheckFinding] {
        input.jobs.compactMap { job in
            let missing = input.requiredJobAnnotations.filter { job.base.annotations[$0] == nil }
            guard !missing.isEmpty else { return nil }
            let noun = missing.count == 1 ? "annotation" : "annotations"
            return CheckFinding(
                job,
                "annotations",
                message: "the job `\(job.name)` lacks the \(noun) \(missing.listed)"
            )
        }
    }
}
