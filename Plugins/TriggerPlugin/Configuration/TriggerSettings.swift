public import PluginKit

/// An entry of the section `triggers` of `plugins.yaml`.
public struct TriggerSettings: RepositoryScoped {
    /// Whom the entry is for: `org` or `org/repo`.
    public var repos: [String] = []
    /// Logins of apps that are trusted, without `[bot]`.
    public var trustedApps: [Login] = []
    /// A second organisation whose members are trusted; empty for none.
    public var trustedOrg = ""
    /// The page that people are sent to who want to join; empty for the organisation's list of members.
    public var joinOrgURL = ""
    /// Whether collaborators who are no members are not trusted.
    public var onlyOrgMembers = false
    /// Whether `/ok-to-test` is not taken.
    public var ignoresOKToTest = false
    /// Whether runs of GitHub Actions are approved and run again too.
    public var triggersGitHubWorkflows = false
    /// How new contributors are told how to join.
    public var orgInvite = OrgInvite()

    enum CodingKeys: String, CodingKey {
        case repos
        case trustedApps = "trusted_apps"
        case trustedOrg = "trusted_org"
        case joinOrgURL = "join_org_url"
        case onlyOrgMembers = "only_org_members"
        case ignoresOKToTest = "ignore_ok_to_test"
        case triggersGitHubWorkflows = "trigger_github_workflows"
        case orgInvite = "org_invite"
    }

    /// The defaults.
    public init() {}

    /// Reads what the file says; what it leaves out is as by default.
    ///
    /// - Throws: `DecodingError` for a value of the wrong type.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        repos = try container.decode(.repos, or: repos)
        trustedApps = try container.decode(.trustedApps, or: trustedApps)
        trustedOrg = try container.decode(.trustedOrg, or: trustedOrg)
        joinOrgURL = try container.decode(.joinOrgURL, or: joinOrgURL)
        onlyOrgMembers = try container.decode(.onlyOrgMembers, or: onlyOrgMembers)
        ignoresOKToTest = try container.decode(.ignoresOKToTest, or: ignoresOKToTest)
        triggersGitHubWorkflows = try container.decode(.triggersGitHubWorkflows, or: triggersGitHubWorkflows)
        orgInvite = try container.decode(.orgInvite, or: orgInvite)
    }

    /// Who is trusted.
    public var trust: TrustPolicy {
        TrustPolicy(onlyOrgMembers: onlyOrgMembers, trustedApps: trustedApps, trustedOrg: trustedOrg)
    }

    /// The page that people are sent to who want to join.
    func joinURL(for repository: RepositoryName, _ call: Call) -> String {
        guard joinOrgURL.isEmpty else { return joinOrgURL }
        return "\(call.webURL)/orgs/\(trustedOrg.isEmpty ? repository.owner : trustedOrg)/people"
    }
}
