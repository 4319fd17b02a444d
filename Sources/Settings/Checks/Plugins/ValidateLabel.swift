import YAML

/// A label of the plugin `label` is either for everybody or restricted, and has a name.
struct ValidateLabel: ConfigurationCheck {
    let code = RuleCode.validateLabel
    let set = CheckSet.standard

    func findings(in input: CheckInput) -> [CheckFinding] {
        let roots = [input.trees.plugins].compactMap(\.self) + input.trees.pluginSupplements.map(\.root)
        let sections = roots.compactMap { $0["label"] }
        let additional = sections.flatMap { $0["additional_labels"]?.texts ?? [] }
        let labels = Set(additional.map { $0.value.lowercased() })
        let restricted = sections.flatMap { $0["restricted_labels"]?.pairs ?? [] }
        return restricted.flatMap { scope in
            scope.value.elements.compactMap { entry in
                let label = entry["label"]?.text ?? ""
                let place = entry["label"]?.location ?? entry.location
                if label.isEmpty {
                    return CheckFinding(at: place, "a restricted label needs a name", hint: "set `label`")
                }
                guard labels.contains(label.lowercased()) else { return nil }
                return CheckFinding(
                    at: place,
                    "the label `\(label)` is restricted, but everybody may set it: it is in `additional_labels`",
                    hint: "take it out there"
                )
            }
        }
    }
}
