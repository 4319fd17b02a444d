public import ForgeModel
public import PluginKit
public import Settings
public import YAML

/// All plugins as one version of `plugins.yaml` makes them, and where each is on.
public struct PluginSet: Sendable {
    /// A plugin that is on somewhere.
    public struct Member: Sendable {
        /// Its name.
        public let name: PluginName
        /// What it does, in a sentence.
        public let summary: String
        /// What it listens to.
        public let handlers: [Handler]
    }

    /// Mistakes in the plugins' sections, with their places.
    public let diagnostics: [Diagnostic]
    /// The configuration that made the set.
    public let configuration: PluginsConfiguration
    private let byName: [String: Member]

    /// Makes every registered plugin.
    public init(_ registrations: [PluginRegistration], configuration: PluginsConfiguration) {
        self.configuration = configuration
        var members: [String: Member] = [:]
        var diagnostics: [Diagnostic] = []
        for registration in registrations {
            let made = registration.made(with: configuration)
            diagnostics += made.diagnostics
            members[registration.name.text] = Member(
                name: registration.name,
                summary: registration.summary,
                handlers: made.handlers
            )
        }
        byName = members
        self.diagnostics = diagnostics
    }

    /// Every plugin that the bot offers, by name.
    public var members: [Member] { byName.values.sorted { $0.name < $1.name } }

    /// The plugins that the bot offers and a repository does without: neither they nor programs of their name are on.
    func pluginsOff(for repository: RepositoryName) -> [Member] {
        let here =
            configuration.enabledPlugins(for: repository).map(\.name)
            + configuration.externalPlugins(for: repository).map(\.name)
        return members.filter { !here.contains($0.name.text) }
    }

    /// The plugins that are on for a repository, in the order of the file.
    public func plugins(for repository: RepositoryName) -> [Member] {
        configuration.enabledPlugins(for: repository).compactMap { byName[$0.name] }
    }
}
