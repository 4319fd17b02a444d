import JobModel
import RE2
import YAML

/// What starts a presubmit again is a comment that the Gerrit adapter lets through.
struct GerritTrigger: ConfigurationCheck {
    let code = RuleCode.gerritTrigger
    let set = CheckSet.always

    func findings(in input: CheckInput) -> [CheckFinding] {
        guard let expression = input.settings.bot.gerrit?.allowedPresubmitTriggers else { return [] }
        return input.settings.jobs.presubmits.values.flatMap(\.self).filter { !expression.matches($0.rerunCommand) }.map
        {
            CheckFinding(
                at: .job(SourceLocation($0.base.source), path: ["rerun_command"]),
                "`\($0.rerunCommand)` does not match `gerrit.allowed_presubmit_trigger_re`"
            )
        }
    }
}
