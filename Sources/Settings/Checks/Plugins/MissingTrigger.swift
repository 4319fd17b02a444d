/// Where there are jobs, the plugin is on that starts them.
struct MissingTrigger: ConfigurationCheck {
    let code = RuleCode.missingTrigger
    let set = CheckSet.standard

    func findings(in input: CheckInput) -> [CheckFinding] {
        // Without a plugins.yaml nothing is said of plugins.
        guard input.trees.plugins != nil else { return [] }
        var seen: Set<RepositoryScope> = []
        return input.jobs.compactMap { job in
            guard let scope = job.repo.flatMap(RepositoryScope.init), seen.insert(scope).inserted,
                !input.isOn("trigger", in: scope.repository)
            else { return nil }
            return CheckFinding(
                job,
                "name",
                message: "nothing starts the jobs of `\(scope.text)`: the plugin `trigger` is not on there",
                hint: "switch it on in plugins.yaml"
            )
        }
    }
}
