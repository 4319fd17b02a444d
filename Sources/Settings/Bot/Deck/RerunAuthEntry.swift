public import ConfigurationSchema
public import JobModel
import YAML

/// Who may run some jobs again: an entry of `deck.default_rerun_auth_configs`.
public struct RerunAuthEntry: ConfigurationSection, Hashable {
    /// Who may, and for which jobs.
    public var entry = DefaultEntry(config: RerunAuthConfig())

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("repo", \.entry.repo, "`ORG/REPO` or `ORG`; `*` is every repository.", example: "kubernetes"),
        .init("cluster", \.entry.cluster, "The alias of a build cluster; `*` is every cluster.", example: "trusted"),
        .init(
            "rerun_auth_configs",
            \.entry.config,
            "Who may run the jobs again.",
            example: "{github_orgs: [kubernetes], github_users: [octocat]}"
        ),
    ]

    /// Nobody, for every job.
    public init() {}

    /// Who may run the jobs of `ORG/REPO` or `ORG` again.
    init(repo: String, config: RerunAuthConfig) {
        entry = DefaultEntry(repo: repo, config: config)
    }
}
