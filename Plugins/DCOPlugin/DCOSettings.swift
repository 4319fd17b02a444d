public import PluginKit

/// What holds for a repository in the section `dco` of `plugins.yaml`.
public struct DCOSettings: ConfigurationSection {
    /// Whether commits of members of the organisation need no sign-off.
    public var skipsMembers = false
    /// Whether commits of collaborators of the repository need none; members are exempt with them.
    public var skipsCollaborators = false
    /// Logins of apps whose commits need none, without `[bot]`.
    public var trustedApps: [Login] = []
    /// A second organisation whose members count as members; empty for none.
    public var trustedOrg = ""
    /// The repository with the contributing guide; empty for the pull request's own.
    public var contributingRepository = ""
    /// The guide's branch.
    public var contributingBranch = "master"
    /// The guide's path.
    public var contributingPath = "CONTRIBUTING.md"

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "skip_dco_check_for_members",
            \.skipsMembers,
            "Whether commits of members of the organisation need no sign-off.",
            example: "true"
        ),
        .init(
            "skip_dco_check_for_collaborators",
            \.skipsCollaborators,
            "Whether commits of collaborators of the repository, and of members, need no sign-off.",
            example: "true"
        ),
        .init(
            "trusted_apps",
            \.trustedApps,
            "The GitHub Apps whose commits need no sign-off, by login without `[bot]`.",
            example: "[dependabot]"
        ),
        .init(
            "trusted_org",
            \.trustedOrg,
            "A second organisation whose members count as members.",
            example: "kubernetes"
        ),
        .init(
            "contributing_repo",
            \.contributingRepository,
            "The repository with the contributing guide, `ORG/REPO`. Without it, the pull request's own.",
            example: "kubernetes/community"
        ),
        .init("contributing_branch", \.contributingBranch, "The guide's branch.", example: "main"),
        .init("contributing_path", \.contributingPath, "The guide's path.", example: "docs/CONTRIBUTING.md"),
    ]

    /// The page of the contributing guide.
    func guide(for repository: RepositoryName, _ call: Call) -> String {
        let name = contributingRepository.isEmpty ? repository.fullName : contributingRepository
        return "\(call.webURL)/\(name)/blob/\(contributingBranch)/\(contributingPath)"
    }

    /// Whether an author's commits need no sign-off.
    ///
    /// - Throws: A fault when the forge does not answer.
    func exempts(_ author: Login, in repository: RepositoryName, _ call: Call) async throws -> Bool {
        if author.hasBotSuffix, trustedApps.contains(where: { $0.withoutBotSuffix == author.withoutBotSuffix }) {
            return true
        }
        guard skipsMembers || skipsCollaborators else { return false }
        let policy = TrustPolicy(onlyOrgMembers: !skipsCollaborators, trustedOrg: trustedOrg)
        return try await policy.trusts(author, in: repository, call: call)
    }
}
