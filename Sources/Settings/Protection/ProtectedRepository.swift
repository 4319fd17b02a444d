import ConfigurationSchema

/// What `branch-protection` says of a repository.
struct ProtectedRepository: ConfigurationSection, Hashable {
    var policy = ProtectionPolicy()
    var branches: [String: ProtectionPolicy] = [:]

    static let keys: SectionKeys<Self> =
        ProtectionPolicy.keys.lifted(into: \.policy) + [
            .init(
                "branches",
                \.branches,
                "What is different for branches, by their exact names.",
                example: "{main: {protect: true}}"
            )
        ]
}
