import YAML

extension PluginsReader {
    /// Checks what all files say together.
    mutating func check() {
        checkNames()
        checkTwice(
            configuration.switches.values.mapValues(\.plugins),
            excludedRepos: configuration.switches.values.mapValues(\.excludedRepos)
        )
        checkTwice(
            configuration.external.values.mapValues { $0.map { Located($0.name, at: $0.location) } },
            excludedRepos: [:]
        )
        checkReviewers()
    }

    /// Names of plugins must be known, to Bowsprit or to Prow.
    private mutating func checkNames() {
        let known = catalog.names.union(PluginCatalog.prowNames)
        let given = configuration.switches.values.values.flatMap(\.plugins)
        var missing: [String: SourceLocation] = [:]
        for plugin in given where !catalog.names.contains(plugin.value) {
            guard let location = plugin.location else { continue }
            if known.contains(plugin.value) {
                if let other = missing[plugin.value], other.line <= location.line { continue }
                missing[plugin.value] = location
            } else {
                let hint = Spelling.suggestion(for: plugin.value, among: known.sorted())
                note(.unknownPlugin, "there is no plugin `\(plugin.value)`", hint: hint, at: location)
            }
        }
        guard let first = missing.values.min(by: { $0.line < $1.line }) else { return }
        let names = missing.keys.sorted().joined(separator: ", ")
        note(.pluginWithoutEffect, "Bowsprit does not have these plugins of Prow: \(names)", at: first, .warning)
    }

    /// A plugin must not be on for an organisation and again for one of its repositories.
    private mutating func checkTwice(
        _ plugins: [String: [Located<String>]],
        excludedRepos: [String: [String]]
    ) {
        for (scope, own) in plugins.sorted(by: { $0.key < $1.key }) {
            var seen: Set<String> = []
            let parts = scope.split(separator: "/", maxSplits: 1).map(String.init)
            if parts.count == 2, let org = parts.first, let repo = parts.last,
                !(excludedRepos[org] ?? []).contains(repo)
            {
                seen = Set((plugins[org] ?? []).map(\.value))
            }
            for plugin in own where !seen.insert(plugin.value).inserted {
                guard let location = plugin.location else { continue }
                note(.pluginTwice, "the plugin `\(plugin.value)` is on for `\(scope)` already", at: location)
            }
        }
    }

    /// Only one plugin may ask for reviews.
    private mutating func checkReviewers() {
        for (scope, own) in configuration.switches.values.sorted(by: { $0.key < $1.key }) {
            let org = configuration.switches[String(scope.prefix { $0 != "/" })]
            let repo = scope.split(separator: "/").dropFirst().first.map(String.init)
            let inherited = repo.map { org?.excludedRepos.contains($0) == false } == true ? org?.plugins ?? [] : []
            let names = Set((inherited + own.plugins).map(\.value))
            guard names.isSuperset(of: ["blunderbuss", "rifle"]) else { continue }
            guard let plugin = own.plugins.first(where: { ["blunderbuss", "rifle"].contains($0.value) }),
                let location = plugin.location
            else { continue }
            note(
                .pluginConflict,
                "`blunderbuss` and `rifle` are both on for `\(scope)`",
                hint: "keep one",
                at: location
            )
        }
    }
}
