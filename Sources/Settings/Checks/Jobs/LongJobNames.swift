import JobModel

/// The name of a job in a pod fits the label that carries it.
struct LongJobNames: ConfigurationCheck {
    let code = RuleCode.longJobNames
    let set = CheckSet.standard

    /// The most characters that Kubernetes allows the value of a label.
    private let limit = 63

    func findings(in input: CheckInput) -> [CheckFinding] {
        input.jobs.filter { $0.base.agent == .kubernetes && $0.name.utf8.count > limit }.map {
            CheckFinding(
                $0,
                "name",
                message: "the name of the job has \($0.name.utf8.count) characters",
                hint: "use at most \(limit), so that the label with it is whole"
            )
        }
    }
}
