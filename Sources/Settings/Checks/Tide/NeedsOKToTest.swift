/// A query that requires `lgtm` need not forbid `needs-ok-to-test`: whoever may say `/lgtm` has looked.
struct NeedsOKToTest: ConfigurationCheck {
    let code = RuleCode.needsOKToTest
    let set = CheckSet.standard

    func findings(in input: CheckInput) -> [CheckFinding] {
        let label = "needs-ok-to-test"
        return input.queries.filter { $0.query.labels.contains("lgtm") && $0.query.missingLabels.contains(label) }.map {
            CheckFinding(
                at: $0.location(ofLabel: label, in: "missingLabels"),
                "the query requires `lgtm`, so that it need not forbid `\(label)`",
                hint: "take it out"
            )
        }
    }
}
