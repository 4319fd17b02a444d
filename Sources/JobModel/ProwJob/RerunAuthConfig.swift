public import ConfigurationSchema

/// Who may run a job again from the dashboard.
public struct RerunAuthConfig: ConfigurationSection, Encodable, Hashable {
    /// Whether everybody may.
    public var allowAnyone = false
    /// The ids of the teams that may.
    public var gitHubTeamIDs: [Int] = []
    /// The names of the teams that may.
    public var gitHubTeamSlugs: [GitHubTeamSlug] = []
    /// The logins that may.
    public var gitHubUsers: [String] = []
    /// The organisations whose members may.
    public var gitHubOrgs: [String] = []

    /// The keys of configuration files and of ProwJobs.
    public static let keys: SectionKeys<Self> = [
        .init("allow_anyone", \.allowAnyone, "Whether everybody may. Excludes the other keys."),
        .init("github_team_ids", \.gitHubTeamIDs, "The ids of teams whose members may.", example: "[1009231]"),
        .init(
            "github_team_slugs",
            \.gitHubTeamSlugs,
            "The teams whose members may, by the names in their addresses.",
            example: "[{org: kubernetes, slug: release-managers}]"
        ),
        .init("github_users", \.gitHubUsers, "The logins of people who may.", example: "[octocat]"),
        .init("github_orgs", \.gitHubOrgs, "The organisations whose members may.", example: "[kubernetes]"),
    ]

    /// Settings that let nobody run the job again.
    public init() {}
}
