/// Where OWNERS files decide, somebody checks them.
struct ValidateOwners: ConfigurationCheck {
    let code = RuleCode.validateOwners
    let set = CheckSet.standard

    /// The plugins that read OWNERS files.
    static let plugins: Set = ["approve", "blunderbuss", "rifle", "owners-label"]

    func findings(in input: CheckInput) -> [CheckFinding] {
        input.settings.plugins.enablements.compactMap { scope, plugin in
            guard Self.plugins.contains(plugin.name), let place = plugin.location,
                let repository = RepositoryScope(scope)?.repository, !input.isOn("verify-owners", in: repository)
            else { return nil }
            let message = "the plugin `\(plugin.name)` reads OWNERS files of `\(scope)` that nothing checks"
            return CheckFinding(at: place, message, hint: "switch on `verify-owners` too")
        }
    }
}
