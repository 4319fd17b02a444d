import YAML

/// What is left alone has no settings, and nothing below it has any unless it says that it is managed.
struct UnmanagedBranchConfig: ConfigurationCheck {
    let code = RuleCode.validateUnmanagedBranchConfig
    let set = CheckSet.standard

    func findings(in input: CheckInput) -> [CheckFinding] {
        findings(about: ProtectionLevel(input.trees.configs.compactMap { $0["branch-protection"] }))
    }

    private func findings(about level: ProtectionLevel) -> [CheckFinding] {
        let below = level.children.flatMap(findings)
        guard level.flag("unmanaged") == true else { return below }
        let subject = level.name.isEmpty ? "every branch" : "`\(level.name)`"
        let settings = level.settings.filter { !Self.isGlobalOnly($0.key.text ?? "") || !level.name.isEmpty }
        let own = settings.map { setting in
            CheckFinding(
                at: setting.key.location,
                "\(subject) is unmanaged, so `\(setting.key.text ?? "")` has no effect",
                hint: "take it out, or set `unmanaged: false`"
            )
        }
        let children = level.children.filter { !$0.hasManagedLevel && $0.flag("unmanaged") != true }.compactMap {
            child in
            child.nodes.first.map {
                CheckFinding(
                    at: $0.location,
                    "\(subject) is unmanaged, so what is said of `\(child.name)` has no effect",
                    hint: "take it out, or set `unmanaged: false` in it"
                )
            }
        }
        return own + children + below
    }

    /// Whether a key says how policies are made, and not what they are.
    private static func isGlobalOnly(_ key: String) -> Bool {
        ["protect-tested-repos", "protect_repos_with_optional_jobs"].contains(key) || key.hasPrefix("allow_disabled_")
    }
}
