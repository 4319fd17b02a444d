public import ConfigurationSchema

extension DeckConfiguration {
    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "spyglass",
            \.spyglass,
            "How the artifacts of a run are shown.",
            example: "{size_limit: 50000000}",
            hasEffect: false
        ),
        .init("tide_update_period", \.tideUpdatePeriod, "How often the merge pool is read.", hasEffect: false),
        .init(
            "hidden_repos",
            \.hiddenRepos,
            "Organisations and repositories whose jobs the public does not see.",
            example: "[kubernetes-security]"
        ),
        .init(
            "default_rerun_auth_configs",
            \.rerunAuthEntries,
            "Who may run jobs again. Of all entries that are for a job, the last counts.",
            example: "[{rerun_auth_configs: {github_orgs: [kubernetes]}}]",
            hasEffect: false
        ),
        .init(
            "rerun_auth_configs",
            \.rerunAuthConfigs,
            "The same by `ORG/REPO`, `ORG` or `*`; the narrowest key counts. Excludes the list.",
            example: "{'*': {github_orgs: [kubernetes]}}",
            hasEffect: false
        ),
        .init(
            "skip_storage_path_validation",
            \.skipStoragePathValidation,
            "Whether results may be read from any bucket; `false` allows only those that jobs use.",
            example: "false",
            hasEffect: false
        ),
        .init(
            "additional_allowed_buckets",
            \.additionalAllowedBuckets,
            "Buckets that results may be read from besides those that jobs use.",
            example: "[old-logs]",
            hasEffect: false
        ),
        .init(
            "external_agent_logs",
            \.externalAgentLogs,
            "Where the logs of jobs lie that another agent runs.",
            example: "[{agent: jenkins, url_template: 'https://ci.example.com/{{.Spec.Job}}'}]",
            hasEffect: false
        ),
        .init(
            "branding",
            \.branding,
            "The logo and the colours of the dashboard.",
            example: "{header_color: '#326ce5'}",
            hasEffect: false
        ),
        .init(
            "google_analytics",
            \.googleAnalytics,
            "The id for Google Analytics.",
            example: "G-ABCDEF",
            hasEffect: false
        ),
    ]
}
