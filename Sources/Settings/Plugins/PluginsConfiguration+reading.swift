public import YAML

extension PluginsConfiguration {
    /// Reads a `plugins.yaml`.
    ///
    /// A section of a Prow plugin that Bowsprit does not offer is kept and gets a warning; names of such plugins get
    /// one together. What neither knows is an error.
    public static func read(_ node: YAMLNode?, catalog: PluginCatalog) -> Decoded<PluginsConfiguration> {
        var reader = PluginsReader(catalog: catalog)
        reader.read(node)
        let diagnostics = reader.diagnostics.inOrder
        let isValid = !diagnostics.contains { $0.severity == .error }
        return Decoded(value: isValid ? reader.configuration : nil, diagnostics: diagnostics)
    }
}

/// Collects what a `plugins.yaml` says and what is wrong with it.
private struct PluginsReader {
    let catalog: PluginCatalog
    var configuration = PluginsConfiguration()
    var diagnostics: [Diagnostic] = []

    init(catalog: PluginCatalog) {
        self.catalog = catalog
    }

    mutating func read(_ node: YAMLNode?) {
        guard let node, !node.isNull else { return }
        guard node.kind == .mapping else {
            diagnostics.append(Diagnostic(at: node.location, .invalidValue, "expected a map with the key `plugins`"))
            return
        }
        for key in node.duplicateKeys {
            let message = "the key \"\(key.text ?? "")\" is given twice in this map"
            diagnostics.append(Diagnostic(at: key.location, code: "duplicate-key", message: message))
        }
        for pair in node.pairs {
            read(pair.key.text ?? "", at: pair.key.location, pair.value)
        }
        checkNames()
        checkTwice(
            configuration.switches.values.mapValues(\.plugins),
            excludedRepos: configuration.switches.values.mapValues(\.excludedRepos)
        )
        checkTwice(
            configuration.external.values.mapValues { $0.map { Located($0.name, at: $0.location) } },
            excludedRepos: [:]
        )
    }

    private mutating func read(_ key: String, at location: SourceLocation, _ value: YAMLNode) {
        switch key {
        case "plugins": configuration.switches = decode(value) ?? FoldedMap()
        case "external_plugins": configuration.external = decode(value) ?? FoldedMap()
        case "owners": configuration.owners = decode(value) ?? OwnersSettings()
        default:
            configuration.sections[key] = value
            if catalog.sections.contains(key) { return }
            if PluginCatalog.prowSections.contains(key) {
                note(.sectionWithoutEffect, "Bowsprit does nothing with `\(key)`", at: location, .warning)
            } else {
                let known = catalog.sections.union(PluginCatalog.prowSections)
                    .union(["plugins", "external_plugins", "owners"])
                let hint = Spelling.suggestion(for: key, among: known.sorted())
                diagnostics.append(
                    Diagnostic(at: location, code: "unknown-key", message: "unknown key \"\(key)\"", hint: hint)
                )
            }
        }
    }

    private mutating func decode<Value: Decodable>(_ node: YAMLNode) -> Value? {
        let decoded = YAMLDecoder.settings.decode(Value.self, from: node)
        diagnostics += decoded.diagnostics
        return decoded.value
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

    private mutating func note(
        _ code: RuleCode,
        _ message: String,
        hint: String? = nil,
        at location: SourceLocation,
        _ severity: Diagnostic.Severity = .error
    ) {
        diagnostics.append(Diagnostic(at: location, code, message, hint: hint, severity: severity))
    }
}
