/// Who may run a job again from the dashboard.
public struct RerunAuthConfig: Codable, Hashable, Sendable {
    /// Whether everybody may.
    @OmitEmpty public var allowAnyone: Bool
    /// The ids of the teams that may.
    @OmitEmpty public var gitHubTeamIDs: [Int]
    /// The names of the teams that may.
    @OmitEmpty public var gitHubTeamSlugs: [GitHubTeamSlug]
    /// The logins that may.
    @OmitEmpty public var gitHubUsers: [String]
    /// The organisations whose members may.
    @OmitEmpty public var gitHubOrgs: [String]

    enum CodingKeys: String, CodingKey {
        case allowAnyone = "allow_anyone"
        case gitHubTeamIDs = "github_team_ids"
        case gitHubTeamSlugs = "github_team_slugs"
        case gitHubUsers = "github_users"
        case gitHubOrgs = "github_orgs"
    }

    /// Settings that let nobody run the job again.
    public init() {}
}
