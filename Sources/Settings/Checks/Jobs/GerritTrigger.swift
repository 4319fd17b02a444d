import JobModel
import RE2
import YAML

/// What starts a presubmit again is a comment that the Gerrit adapter lets through.
struct GerritTrigger: ConfigurationCheck {
    let code = RuleCode.gerritTrigger
    let set = CheckSet.always

    func findings(in input: CheckInput) -> [CheckFinding] {
        guard let node = input.trees.config?.at("gerrit", "allowed_presubmit_trigger_re"), let pattern = node.text,
            !pattern.isEmpty
        else { return [] }
        let expression: RegularExpression
        do {
            expression = try RegularExpression(pattern)
        } catch {
            return [CheckFinding(at: node.location, "\(error)")]
        }
        return input.settings.jobs.presubmits.values.flatMap(\.self).filter { !expression.matches($0.rerunCommand) }.map
        {
            CheckFinding(
                at: .job(SourceLocation($0.base.source), path: ["rerun_command"]),
                "`\($0.rerunCommand)` does not match `gerrit.allowed_presubmit_trigger_re`"
            )
        }
    }
}
