import JobModel
import YAML

/// A label that is named like a preset is that of one.
///
/// Labels of presets begin with `preset-` by custom only, so that this is no more than a warning.
struct MissingPreset: ConfigurationCheck {
    let code = RuleCode.missingPreset
    let set = CheckSet.always

    func findings(in input: CheckInput) -> [CheckFinding] {
        var known: [String: Set<String>] = [:]
        for (label, value) in input.settings.jobs.presets.flatMap(\.labels) { known[label, default: []].insert(value) }
        let names = known.keys.sorted()
        return input.jobs.flatMap { job in
            let labels = job.base.labels.filter {
                $0.key.hasPrefix("preset-") && known[$0.key]?.contains($0.value) != true
            }
            return labels.map { label, value in
                let values = known[label]?.sorted().map { "`\(label): \($0)`" }.joined(separator: " or ")
                let hint = values.map { "there is one for \($0)" } ?? Spelling.suggestion(for: label, among: names)
                let message = "no preset is for the label `\(label): \(value)`"
                return CheckFinding(job, "labels", label, message: message, hint: hint)
            }
        }
    }
}
