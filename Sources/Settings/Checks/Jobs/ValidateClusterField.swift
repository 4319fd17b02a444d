import JobModel

/// Jobs on Jenkins run on no build cluster.
///
/// Whether the clusters of other jobs are there is what ``ClusterPresence`` asks.
struct ValidateClusterField: ConfigurationCheck {
    let code = RuleCode.validateClusterField
    let set = CheckSet.standard

    func findings(in input: CheckInput) -> [CheckFinding] {
        input.jobs.filter { $0.base.agent == .jenkins && $0.base.cluster != "default" }.map {
            CheckFinding(
                $0,
                "cluster",
                message: "jobs of the agent `jenkins` take no `cluster`",
                hint: "take it out"
            )
        }
    }
}
