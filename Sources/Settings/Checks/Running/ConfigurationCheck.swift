/// One question that is asked of configuration which loads; see
/// [checkconfig](https://docs.prow.k8s.io/docs/components/cli-tools/checkconfig/).
protocol ConfigurationCheck: Sendable {
    /// The name of the check and of what it finds.
    var code: RuleCode { get }
    /// When it is asked.
    var set: CheckSet { get }

    /// What is doubtful, in any order.
    func findings(in input: CheckInput) -> [CheckFinding]
}
