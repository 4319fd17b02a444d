import ConfigurationSchema
public import ForgeModel
public import YAML

/// Prow's `plugins.yaml`: which plugins are on where, and their settings.
public struct PluginsConfiguration: Sendable {
    var switches = FoldedMap<PluginSwitches>()
    var external = FoldedMap<[ExternalPlugin]>()
    /// How OWNERS files are read.
    public internal(set) var owners = OwnersSettings()
    /// What is answered to commands that are none.
    public internal(set) var unknownCommands = UnknownCommands()
    /// External plugins of Prow that come with the bot.
    var builtinExternals: Set<String> = []
    /// The settings of plugins, by key, for the plugins to decode: what each file says of one that several have.
    var parts: [String: [YAMLNode]] = [:]

    /// What reads the settings of plugins.
    var decoder = YAMLDecoder.settings

    /// No plugin is on.
    public init() {}

    /// Whether a plugin is on for any organisation or repository.
    public func hasPlugin(_ name: String) -> Bool {
        switches.values.values.contains { $0.plugins.contains { $0.value == name } }
    }

    /// The plugins that are on for a repository: those of its organisation, then its own, then those that are listed as
    /// external ones and come with the bot.
    public func enabledPlugins(for repository: RepositoryName) -> [EnabledPlugin] {
        var enabled: [Located<String>] = []
        if let org = switches[repository.owner] {
            let isExcluded = org.excludedRepos.contains { $0.lowercased() == repository.name.lowercased() }
            if !isExcluded { enabled += org.plugins }
        }
        enabled += switches[repository.fullName]?.plugins ?? []
        var names = Set(enabled.map(\.value))
        for plugin in listedExternals(for: repository) where comesWithBot(plugin) {
            if names.insert(plugin.name).inserted { enabled.append(Located(plugin.name, at: plugin.location)) }
        }
        return enabled.map { EnabledPlugin(name: $0.value, location: $0.location) }
    }

    /// The programs that a repository's webhooks are passed on to: those of its organisation, then its own.
    public func externalPlugins(for repository: RepositoryName) -> [ExternalPlugin] {
        listedExternals(for: repository).filter { !comesWithBot($0) }
    }

    /// Every program that webhooks are passed on to, with the organisation or repository that it is for, in order.
    public var externalEnablements: [(scope: String, plugin: ExternalPlugin)] {
        external.values.sorted { $0.key < $1.key }.flatMap { scope, plugins in
            plugins.filter { !comesWithBot($0) }.map { (scope, $0) }
        }
    }

    private func listedExternals(for repository: RepositoryName) -> [ExternalPlugin] {
        (external[repository.owner] ?? []) + (external[repository.fullName] ?? [])
    }

    private func comesWithBot(_ plugin: ExternalPlugin) -> Bool {
        plugin.hasUsualEndpoint && builtinExternals.contains(plugin.name)
    }

    /// The organisations (`ORG`) and repositories (`ORG/REPO`) that plugins are on for, in order.
    public var scopes: [String] {
        Set(switches.values.keys).union(external.values.keys).sorted()
    }

    /// Where each plugin is switched on, by organisation and repository.
    public var enablements: [(scope: String, plugin: EnabledPlugin)] {
        let listed = switches.values.sorted { $0.key < $1.key }.flatMap { scope, switches in
            switches.plugins.map { (scope, EnabledPlugin(name: $0.value, location: $0.location)) }
        }
        let external = external.values.sorted { $0.key < $1.key }.flatMap { scope, plugins in
            plugins.filter(comesWithBot).map { (scope, EnabledPlugin(name: $0.name, location: $0.location)) }
        }
        return listed + external
    }

    /// The names of all plugins that are on somewhere.
    public var enabledNames: Set<String> {
        Set(enablements.map(\.plugin.name))
    }

    /// The settings of plugins, by key, as the first file with the key says them.
    public var sections: [String: YAMLNode] {
        parts.compactMapValues(\.first)
    }

    /// The settings under a key, as a plugin's own type reads and joins them; nil when there are none.
    public func section<Configuration: Decodable>(
        named key: String,
        as type: Configuration.Type
    ) -> Decoded<Configuration>? {
        guard let nodes = parts[key], let first = nodes.first else { return nil }
        let decoded = nodes.map { decoder.decode(type, from: $0) }
        var diagnostics = decoded.flatMap(\.diagnostics)
        guard var value = decoded.first?.value, !diagnostics.contains(where: { $0.severity == .error }) else {
            return Decoded(value: nil, diagnostics: diagnostics)
        }
        for (node, other) in zip(nodes, decoded).dropFirst() {
            do {
                guard let other = other.value else { continue }
                value = try Self.joined(value, other)
            } catch {
                let message = "`\(key)` can't be joined with what is at \(first.location): \(error)"
                diagnostics.append(Diagnostic(at: node.location, .setTwice, message))
            }
        }
        let isValid = !diagnostics.contains { $0.severity == .error }
        return Decoded(value: isValid ? value : nil, diagnostics: diagnostics)
    }

    private static func joined<Configuration>(_ first: Configuration, _ second: Configuration) throws -> Configuration {
        guard let joinable = first as? any JoinableConfiguration,
            let both = try joinable.joined(second) as? Configuration
        else { throw DiagnosticError("only one file may have it") }
        return both
    }
}

extension JoinableConfiguration {
    /// Both values as one; nil when the other is of another type.
    fileprivate func joined(_ other: Any) throws -> Self? {
        guard let other = other as? Self else { return nil }
        var both = self
        try both.join(other)
        return both
    }
}
