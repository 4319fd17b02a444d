public import ConfigurationSchema
public import ForgeModel

/// `tide.context_options`: which contexts a merge needs, from wide to narrow.
public struct ContextOptions: ConfigurationSection, Hashable {
    private var settings = ContextSettings()
    private var orgs = FoldedMap<ContextOrganization>()

    /// The keys of all levels.
    public static let keys: SectionKeys<Self> =
        ContextSettings.keys.lifted(into: \.settings) + [
            .init(
                "orgs",
                \.orgs,
                "What is different for organisations. Narrower levels add to the lists and override the rest.",
                example: "{kubernetes: {repos: {website: {optional-contexts: [deploy/netlify]}}}}"
            )
        ]

    /// Nothing is said.
    public init() {}

    /// What all levels together say of a branch.
    public func settings(for repository: RepositoryName, branch: String) -> ContextSettings {
        let org = orgs[repository.owner]
        let repo = org?.repos[repository.name]
        return settings.narrowed(by: org?.settings).narrowed(by: repo?.settings)
            .narrowed(by: repo?.branches[branch])
    }
}
