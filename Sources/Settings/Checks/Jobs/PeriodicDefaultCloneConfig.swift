import JobModel

/// A periodic has no repository of its own, so settings for cloning belong to its `extra_refs`.
struct PeriodicDefaultCloneConfig: ConfigurationCheck {
    let code = RuleCode.periodicDefaultCloneConfig
    let set = CheckSet.standard

    func findings(in input: CheckInput) -> [CheckFinding] {
        input.jobs.filter { $0.type == .periodic }.flatMap { job in
            let given = [
                ("clone_depth", job.base.cloneDepth != 0), ("clone_uri", !job.base.cloneURI.isEmpty),
                ("path_alias", !job.base.pathAlias.isEmpty),
            ]
            return given.filter(\.1).map { key, _ in
                CheckFinding(
                    job,
                    key,
                    message: "`\(key)` of a periodic has no effect",
                    hint: "move it to an entry of `extra_refs`"
                )
            }
        }
    }
}
