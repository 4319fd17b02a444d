public import PluginKit

/// The section `override` of `plugins.yaml`: who may override beside the repository's admins.
public struct OverrideConfiguration: PluginConfiguration, ConfigurationSection {
    /// Whether the approvers of the root OWNERS file may.
    public var allowsTopLevelOwners = false
    /// Slugs of teams of the organisation whose members may, by `org` or `org/repo`; both add up.
    public var allowedTeams: [String: [String]] = [:]

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "allow_top_level_owners",
            \.allowsTopLevelOwners,
            "Whether the approvers in the OWNERS file at the root of the base branch may override.",
            example: "true"
        ),
        .init(
            "allowed_github_teams",
            \.allowedTeams,
            """
            The teams of the organisation whose members may override, by the names in their addresses. What is said \
            of an organisation and of its repository adds up.
            """,
            example: "{kubernetes: [release-managers], kubernetes/test-infra: [oncall]}",
            schema: .map(keys: "`ORG` or `ORG/REPO`", .list(.string("")))
        ),
    ]

    /// The teams whose members may, sorted.
    private func teams(of repository: RepositoryName) -> [String] {
        let entries = allowedTeams.filter {
            $0.key.equalsFolded(repository.owner) || $0.key.equalsFolded(repository.fullName)
        }
        return Set(entries.values.joined()).sorted()
    }

    /// Makes sure that a person may override.
    ///
    /// - Throws: ``PluginKit/Refusal`` when not; a fault when the forge does not answer.
    func check(_ login: Login, for pull: PullRequest, _ call: Call) async throws {
        let repository = pull.repository
        if try await call.forge.permission(of: login, in: repository) == .admin { return }
        if allowsTopLevelOwners {
            let owners = try await call.owners.owners(of: repository, branch: pull.base.name)
            if owners.topLevelApprovers.contains(login) { return }
        }
        let teams = teams(of: repository)
        for team in teams where try await call.forge.isMember(login, ofTeam: team, in: repository.owner) { return }
        let groups = [
            "admins of \(repository)",
            allowsTopLevelOwners ? "approvers in the OWNERS file at the root of `\(pull.base.name)`" : nil,
            teams.isEmpty ? nil : "members of \(teams.map { "\(repository.owner)/\($0)" }.joined(separator: ", "))",
        ]
        throw Refusal("Overriding is for \(groups.compactMap(\.self).joined(separator: ", for ")).")
    }
}
