import ConfigurationSchema

/// What `tide.context_options` says of an organisation.
struct ContextOrganization: ConfigurationSection, Hashable {
    var settings = ContextSettings()
    var repos = FoldedMap<ContextRepository>()

    static let keys: SectionKeys<Self> =
        ContextSettings.keys.lifted(into: \.settings) + [
            .init(
                "repos",
                \.repos,
                "What is different for repositories, by their bare names.",
                example: "{website: {skip-unknown-contexts: true}}"
            )
        ]
}
