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
        var users: [Label: [CheckedJob]] = [:]
        for job in input.jobs {
            for (key, value) in job.base.labels where key.hasPrefix("preset-") && known[key]?.contains(value) != true {
                users[Label(key: key, value: value), default: []].append(job)
            }
        }
        let names = known.keys.sorted()
        return users.compactMap { label, jobs in
            jobs.first.map { finding($0, label, others: jobs.count - 1, values: known[label.key], names: names) }
        }
    }

    private struct Label: Hashable {
        var key: String
        var value: String
    }

    /// One finding at the first job that has the label.
    private func finding(
        _ job: CheckedJob,
        _ label: Label,
        others: Int,
        values: Set<String>?,
        names: [String]
    ) -> CheckFinding {
        let count =
            others == 0 ? "" : others == 1 ? ", which another job has too" : ", which \(others) other jobs have too"
        let message = "no preset is for the label `\(label.key): \(label.value)`" + count
        let hint = values.map {
            "there is one for \($0.sorted().map { "`\(label.key): \($0)`" }.joined(separator: " or "))"
        }
        return CheckFinding(
            job,
            "labels",
            label.key,
            message: message,
            hint: hint ?? Spelling.suggestion(for: label.key, among: names)
        )
    }
}
