public import ConfigurationSchema

extension ConfigurationDocument {
    /// `plugins.yaml`, with the sections of these plugins.
    ///
    /// A section of a Prow plugin that Bowsprit does not have is taken as it is.
    public static func plugins(_ sections: [PluginSection]) -> ConfigurationDocument {
        let own = sections.filter { !$0.isEmpty }
        let other = PluginCatalog.prowSections.subtracting(sections.map(\.key)).sorted()
        return ConfigurationDocument(
            name: "plugins",
            title: "plugins.yaml",
            introduction: """
                Which plugins are on where, and how each is set: `--plugin-config`. A plugin without a section has \
                nothing to set.
                """,
            example: """
                plugins:
                  kubernetes:
                    plugins: [approve, hold, lgtm, trigger]
                    excluded_repos: [website]
                  kubernetes/website:
                    plugins: [hold, lgtm]
                approve:
                - repos: [kubernetes]
                  lgtm_acts_as_approve: true
                """,
            keys: switches + keys(of: own)
                + other.map { name in
                    let documentation = "The section of a plugin of Prow."
                    return KeyDescription(name: name, documentation: documentation, hasEffect: false, schema: .any)
                }
        )
    }

    /// One key for each section, though several plugins may read it.
    private static func keys(of sections: [PluginSection]) -> [KeyDescription] {
        let readers = Dictionary(grouping: sections, by: \.key)
        var described: Set<String> = []
        return sections.filter { described.insert($0.key).inserted }.map { section in
            let plugins = readers[section.key] ?? [section]
            let names = plugins.map { "`\($0.plugin)`" }.joined(separator: " and ")
            let noun = plugins.count == 1 ? "plugin" : "plugins"
            let words = ["The settings of the \(noun) \(names)."] + plugins.map(\.summary)
            let documentation = words.joined(separator: " ")
            return KeyDescription(name: section.key, documentation: documentation, schema: section.schema)
        }
    }

    private static var switches: [KeyDescription] {
        [
            KeyDescription(
                name: "plugins",
                documentation: """
                    The plugins that are on. Those of an organisation are on for all of its repositories; a repository \
                    may have more.
                    """,
                schema: .map(keys: "`ORG` or `ORG/REPO`", PluginSwitches.schema)
            ),
            KeyDescription(
                name: "external_plugins",
                documentation: "Programs that webhooks are passed on to.",
                schema: .map(keys: "`ORG` or `ORG/REPO`", [ExternalPlugin].schema)
            ),
            KeyDescription(
                name: "owners",
                documentation: "How OWNERS files are read.",
                schema: OwnersSettings.schema
            ),
            KeyDescription(
                name: "unknown_commands",
                documentation: """
                    What is answered to lines that look like commands and are none. The section is Bowsprit's own; \
                    Prow ignores it.
                    """,
                schema: UnknownCommands.schema
            ),
        ]
    }
}
