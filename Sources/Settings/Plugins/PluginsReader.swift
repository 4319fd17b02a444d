import YAML

/// Collects what a `plugins.yaml` and the files that add to it say, and what is wrong with them.
struct PluginsReader {
    let catalog: PluginCatalog
    private(set) var configuration = PluginsConfiguration()
    private(set) var diagnostics: [Diagnostic] = []

    init(catalog: PluginCatalog, decoder: YAMLDecoder) {
        self.catalog = catalog
        configuration.decoder = decoder
        configuration.builtinExternals = PluginCatalog.prowExternalNames.intersection(catalog.names)
    }

    /// Reads the main file.
    mutating func read(_ node: YAMLNode) {
        for pair in pairs(of: node) {
            read(pair.key.text ?? "", at: pair.key.location, pair.value)
        }
    }

    /// Reads a file that may only add to some keys.
    mutating func readSupplemental(_ node: YAMLNode) {
        for pair in pairs(of: node) {
            let key = pair.key.text ?? ""
            let isAllowed = Self.addedKeys.contains(key) || PluginCatalog.supplementalSections.contains(key)
            if !isAllowed, isKnown(key) {
                refuse(key, at: pair.key.location)
                continue
            }
            if let allowed = PluginCatalog.supplementalKeys[key] {
                for other in pair.value.ownPairs where !allowed.contains(other.key.text ?? "") {
                    refuse("\(key).\(other.key.text ?? "")", at: other.key.location)
                }
            }
            read(key, at: pair.key.location, pair.value)
        }
    }

    private mutating func refuse(_ key: String, at location: SourceLocation) {
        note(.supplementalKey, "`\(key)` can be set in the main file only", at: location)
    }

    private mutating func pairs(of node: YAMLNode) -> [YAMLNode.Pair] {
        if node.isNull { return [] }
        guard node.kind == .mapping else {
            note(.invalidValue, "expected a map with the key `plugins`", at: node.location)
            return []
        }
        for key in node.duplicateKeys {
            let message = "the key \"\(key.text ?? "")\" is given twice in this map"
            diagnostics.append(Diagnostic(at: key.location, code: "duplicate-key", message: message))
        }
        return node.pairs
    }

    private mutating func read(_ key: String, at location: SourceLocation, _ value: YAMLNode) {
        switch key {
        case "plugins":
            guard let switches: FoldedMap<PluginSwitches> = decode(value) else { return }
            noteTwice(configuration.switches.merge(switches), of: key, in: value)
        case "external_plugins":
            guard let external: FoldedMap<[ExternalPlugin]> = decode(value) else { return }
            noteTwice(configuration.external.merge(external), of: key, in: value)
        case "owners":
            configuration.owners = decode(value) ?? OwnersSettings()
        case "unknown_commands":
            configuration.unknownCommands = decode(value) ?? UnknownCommands()
        default:
            readSection(key, at: location, value)
        }
    }

    private mutating func readSection(_ key: String, at location: SourceLocation, _ value: YAMLNode) {
        guard isKnown(key) else {
            let known = catalog.sections.union(PluginCatalog.prowSections).union(Self.ownKeys)
            let hint = Spelling.suggestion(for: key, among: known.sorted())
            diagnostics.append(
                Diagnostic(at: location, code: "unknown-key", message: "unknown key \"\(key)\"", hint: hint)
            )
            return
        }
        if !catalog.sections.contains(key), configuration.parts[key] == nil {
            note(.sectionWithoutEffect, "Bowsprit does nothing with `\(key)`", at: location, .warning)
        }
        configuration.parts[key, default: []].append(value)
    }

    private static let addedKeys: Set<String> = ["plugins", "external_plugins"]
    private static let ownKeys: Set<String> = ["plugins", "external_plugins", "owners", "unknown_commands"]

    private func isKnown(_ key: String) -> Bool {
        catalog.sections.contains(key) || PluginCatalog.prowSections.contains(key) || Self.ownKeys.contains(key)
    }

    private mutating func noteTwice(_ scopes: [String], of key: String, in value: YAMLNode) {
        for pair in value.pairs {
            guard let scope = pair.key.text, scopes.contains(scope) else { continue }
            note(.setTwice, "`\(key).\(scope)` is set in another file already", at: pair.key.location)
        }
    }

    private mutating func decode<Value: Decodable>(_ node: YAMLNode) -> Value? {
        let decoded = configuration.decoder.decode(Value.self, from: node)
        diagnostics += decoded.diagnostics
        return decoded.value
    }

    /// Notes a finding.
    mutating func note(
        _ code: RuleCode,
        _ message: String,
        hint: String? = nil,
        at location: SourceLocation,
        _ severity: Diagnostic.Severity = .error
    ) {
        diagnostics.append(Diagnostic(at: location, code, message, hint: hint, severity: severity))
    }
}
