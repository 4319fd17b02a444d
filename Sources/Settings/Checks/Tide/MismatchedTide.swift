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
        guard !input.queries.isEmpty, input.trees.plugins != nil else { return [] }
        let enabled = input.settings.plugins.scopes.compactMap(RepositoryScope.init)
        let scopes = input.tideScopes.union(enabled).sorted()
        let labels = PluginLabel.all.filter { !isLenient || $0.isRequired }
        return labels.flatMap { findings(about: $0, scopes: scopes, in: input) }
    }

    private func findings(about label: PluginLabel, scopes: [RepositoryScope], in input: CheckInput) -> [CheckFinding] {
        var heededInVain: [SourceLocation: [RepositoryScope]] = [:]
        var unheeded: [SourceLocation: [RepositoryScope]] = [:]
        for scope in scopes {
            let queries = input.queries.filter { $0.query.includes(scope.repository) }
            let heeding = queries.first { label.isHeeded(by: $0.query) }
            let isOn = label.isOn(in: scope.repository, input)
            if let heeding, !isOn {
                heededInVain[heeding.location(of: scope.repository), default: []].append(scope)
            } else if heeding == nil, isOn, !queries.isEmpty, let place = place(of: label, scope, input) {
                unheeded[place, default: []].append(scope)
            }
        }
        return heededInVain.map { place, scopes in
            CheckFinding(
                at: place,
                "the query \(label.verb)s the label `\(label.label)`, but the plugin `\(label.plugin)` is not on for "
                    + scopes.listed,
                hint: "switch the plugin on there, or take the label out of the query"
            )
        }
            + unheeded.map { place, scopes in
                CheckFinding(
                    at: place,
                    "no query \(label.verb)s the label `\(label.label)` of the plugin `\(label.plugin)` "
                        + "for \(scopes.listed)",
                    hint: "add it to `\(label.key)` of the query"
                )
            }
    }

    /// Where a plugin of the bot is switched on; nil for an external one, which need not be heeded.
    private func place(of label: PluginLabel, _ scope: RepositoryScope, _ input: CheckInput) -> SourceLocation? {
        guard !label.isExternal else { return nil }
        return input.settings.plugins.enabledPlugins(for: scope.repository).first { $0.name == label.plugin }?.location
    }
}
