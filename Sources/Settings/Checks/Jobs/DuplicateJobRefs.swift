import JobModel

/// A presubmit clones each repository once.
struct DuplicateJobRefs: ConfigurationCheck {
    let code = RuleCode.duplicateJobRefs
    let set = CheckSet.standard

    func findings(in input: CheckInput) -> [CheckFinding] {
        input.jobs.filter { $0.type == .presubmit && !$0.base.extraRefs.isEmpty }.flatMap(findings)
    }

    private func findings(about job: CheckedJob) -> [CheckFinding] {
        var seen: Set<String> = [job.repo ?? ""]
        return job.base.extraRefs.enumerated().filter { !seen.insert($0.element.fullName).inserted }.map {
            CheckFinding(
                job,
                "extra_refs",
                "\($0.offset)",
                message: "the job `\(job.name)` clones `\($0.element.fullName)` twice",
                hint: "take one of them out"
            )
        }
    }
}
