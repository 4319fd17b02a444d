import ConfigurationSchema

/// What `tide.context_options` says of a repository.
struct ContextRepository: ConfigurationSection, Hashable {
    var settings = ContextSettings()
    var branches: [String: ContextSettings] = [:]

    static let keys: SectionKeys<Self> =
        ContextSettings.keys.lifted(into: \.settings) + [
            .init(
                "branches",
                \.branches,
                "What is different for branches, by their exact names.",
                example: "{main: {required-contexts: [EasyCLA]}}"
            )
        ]
}
