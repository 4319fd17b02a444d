import ForgeModel
import YAML

/// What a plugin's label means for merging must agree with the queries: where the plugin is on, they heed its label,
/// and where they heed it, the plugin is on.
struct MismatchedTide: ConfigurationCheck {
    /// Whether only approvals are looked at, not labels that block.
    let isLenient: Bool

    var code: RuleCode { isLenient ? .mismatchedTideLenient : .mismatchedTide }
    var set: CheckSet { .standard }

    func findings(in input: CheckInput) -> [CheckFinding] {
        guard !input.queries.isEmpty else { return [] }
        let enabled = input.settings.plugins.scopes.compactMap(RepositoryScope.init)
        let scopes = input.tideScopes.union(enabled).sorted()
        let labels = PluginLabel.all.filter { !isLenient || $0.isRequired }
        return labels.flatMap { findings(about: $0, scopes: scopes, in: input) }
    }

    private func findings(about label: PluginLabel, scopes: [RepositoryScope], in input: CheckInput) -> [CheckFinding] {
        var unheeded: [SourceLocation: [RepositoryScope]] = [:]
        var found: [CheckFinding] = []
        for scope in scopes {
            let queries = input.queries.filter { $0.query.includes(scope.repository) }
            let heeding = queries.filter { label.isHeeded(by: $0.query) }
            let isOn = label.isOn(in: scope.repository, input)
            if let query = heeding.first, !isOn {
                found.append(
                    CheckFinding(
                        at: query.location(of: scope.repository),
                        "the query \(label.verb)s the label `\(label.label)`, "
                            + "but the plugin `\(label.plugin)` is not on for `\(scope.text)`",
                        hint: "switch the plugin on there, or take the label out of the query"
                    )
                )
            } else if heeding.isEmpty, isOn, !label.isExternal, let place = place(of: label, scope, input),
                !queries.isEmpty
            {
                unheeded[place, default: []].append(scope)
            }
        }
        return found
            + unheeded.map { place, scopes in
                CheckFinding(
                    at: place,
                    "no query \(label.verb)s the label `\(label.label)` of the plugin `\(label.plugin)` "
                        + "for \(scopes.listed)",
                    hint: "add it to `\(label.key)` of the query"
                )
            }
    }

    private func place(of label: PluginLabel, _ scope: RepositoryScope, _ input: CheckInput) -> SourceLocation? {
        input.settings.plugins.enabledPlugins(for: scope.repository).first { $0.name == label.plugin }?.location
    }
}
