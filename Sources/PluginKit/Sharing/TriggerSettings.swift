public import ConfigurationSchema
public import ForgeModel

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

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        repos,
        .init(
            "trusted_apps",
            \.trustedApps,
            "The GitHub Apps whose pull requests are trusted, by login without `[bot]`.",
            example: "[dependabot]"
        ),
        .init("trusted_org", \.trustedOrg, "A second organisation whose members are trusted.", example: "kubernetes"),
        .init(
            "join_org_url",
            \.joinOrgURL,
            "The page for people who want to join the organisation. Without it, GitHub's list of its members.",
            example: "https://example.com/membership"
        ),
        .init(
            "only_org_members",
            \.onlyOrgMembers,
            "Whether only members of the organisation are trusted, not every collaborator of the repository.",
            example: "true"
        ),
        .init(
            "ignore_ok_to_test",
            \.ignoresOKToTest,
            "Whether `/ok-to-test` does nothing, so that a stranger's code never runs.",
            example: "true"
        ),
        .init(
            "trigger_github_workflows",
            \.triggersGitHubWorkflows,
            "Whether `/ok-to-test` also approves, and `/retest` also starts again, the runs of GitHub Actions.",
            example: "true"
        ),
        .init("org_invite", \.orgInvite, "How new contributors are told how to join the organisation."),
    ]

    /// Who is trusted.
    public var trust: TrustPolicy {
        TrustPolicy(onlyOrgMembers: onlyOrgMembers, trustedApps: trustedApps, trustedOrg: trustedOrg)
    }

    /// The page that people are sent to who want to join.
    public func joinURL(for repository: RepositoryName, _ call: Call) -> String {
        guard joinOrgURL.isEmpty else { return joinOrgURL }
        return "\(call.webURL)/orgs/\(trustedOrg.isEmpty ? repository.owner : trustedOrg)/people"
    }
}
