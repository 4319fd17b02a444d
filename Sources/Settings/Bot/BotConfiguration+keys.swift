public import ConfigurationSchema

extension BotConfiguration {
    /// The keys of the main file that are not about jobs.
    public static let keys: SectionKeys<Self> = general + jobs + reporting + triggers + controllers

    private static let general: SectionKeys<Self> = [
        .init(
            "log_level",
            \.logLevel,
            "How much is logged: `trace`, `debug`, `info`, `warning` or `error`.",
            example: "debug"
        ),
        .init("prowjob_namespace", \.prowJobNamespace, "The Kubernetes namespace of ProwJobs.", example: "prow"),
        .init("pod_namespace", \.podNamespace, "The Kubernetes namespace of pods.", example: "test-pods"),
        .init(
            "github",
            \.gitHub,
            "Where GitHub is.",
            example: "{link_url: 'https://github.example.com'}"
        ),
        .init(
            "tide",
            \.tide,
            "Which pull requests are merged, and how.",
            example: "{queries: [{orgs: [kubernetes], labels: [lgtm, approved]}]}"
        ),
        .init(
            "branch-protection",
            \.branchProtection,
            "How branches are protected, from wide to narrow: for all, by organisation, by repository, by branch.",
            example: "{protect-tested-repos: true, orgs: {kubernetes: {protect: true}}}"
        ),
        .init(
            "owners_dir_denylist",
            \.ownersDirDenylist,
            "Directories whose OWNERS files don't count.",
            example: "{default: ['^third_party/']}"
        ),
    ]

    private static let jobs: SectionKeys<Self> = [
        .init(
            "decorate_all_jobs",
            \.decorateAllJobs,
            "Whether jobs are decorated that don't say so with `decorate`.",
            example: "true"
        ),
        .init(
            "plank",
            \.plank,
            "How jobs are run.",
            example: "{max_concurrency: 50, default_decoration_config_entries: [{config: {timeout: 2h}}]}"
        ),
        .init(
            "job_permissions",
            \.jobPermissions,
            "What jobs are allowed, by how far their code is trusted. One that asks for more ends in an error.",
            example: "{trusted: {privileged: false}}"
        ),
        .init(
            "prowjob_default_entries",
            \.prowJobDefaultEntries,
            "Settings that jobs share. Of all entries that are for a job, later ones win.",
            example: "[{repo: kubernetes, config: {tenant_id: kubernetes}}]"
        ),
        .init(
            "in_repo_config",
            \.inRepoConfig,
            "Which repositories may bring jobs of their own, in `.prow.yaml` or `.prow/`.",
            example: "{enabled: {kubernetes: true}}"
        ),
        .init(
            "default_job_timeout",
            \.defaultJobTimeout,
            "What Prow once took for the `timeout` of decorated jobs.",
            hasEffect: false
        ),
        .init(
            "disabled_clusters",
            \.disabledClusters,
            "Build clusters that are not connected to.",
            example: "[arm64]",
            hasEffect: false
        ),
    ]

    private static let reporting: SectionKeys<Self> = [
        .init(
            "github_reporter",
            \.gitHubReporter,
            "Which results GitHub is told.",
            example: "{job_types_to_report: [presubmit]}"
        ),
        .init(
            "slack_reporter_configs",
            \.slackReporters,
            "Which results Slack is told. Of several keys for a repository, the narrowest counts.",
            example: "{'*': {channel: ci-alerts, job_types_to_report: [periodic], job_states_to_report: [failure]}}"
        ),
        .init(
            "job_webhooks",
            \.jobWebhooks,
            "Addresses that every state of a job is posted to, as a signed CloudEvent. A section of Bowsprit's own; "
                + "`serve` needs `--job-webhook-secret-file` for it.",
            example: "[{url: 'https://ci.example.com/jobs', job_types: [postsubmit], states: [failure, error]}]"
        ),
        .init("deck", \.deck, "What the dashboard shows.", example: "{hidden_repos: [kubernetes-security]}"),
        .init(
            "push_gateway",
            \.pushGateway,
            "Where metrics are pushed to.",
            example: "{endpoint: 'http://pushgateway.example.com'}",
            hasEffect: false
        ),
        .init(
            "status_error_link",
            \.statusErrorLink,
            "The page that failures of the bot itself lead to.",
            example: "'https://git.example.com/infrastructure/issues'",
            hasEffect: false
        ),
    ]
}
