import ConfigurationSchema

/// What `branch-protection` says of an organisation.
struct ProtectedOrganization: ConfigurationSection, Hashable {
    var policy = ProtectionPolicy()
    var repos = FoldedMap<ProtectedRepository>()

    static let keys: SectionKeys<Self> =
        ProtectionPolicy.keys.lifted(into: \.policy) + [
            .init(
                "repos",
                \.repos,
                "What is different for repositories, by their bare names.",
                example: "{website: {protect: true}}"
            )
        ]
}
