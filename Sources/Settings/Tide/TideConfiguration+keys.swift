public import ConfigurationSchema

extension TideConfiguration {
    /// The keys of the section.
    public static let keys: SectionKeys<Self> = pool + merging + statuses

    private static let pool: SectionKeys<Self> = [
        .init(
            "queries",
            \.queries,
            "Which pull requests may merge: those that fit at least one query.",
            example: "[{orgs: [kubernetes], labels: [lgtm, approved], missingLabels: [do-not-merge/hold]}]"
        ),
        .init(
            "context_options",
            \.contextOptions,
            "Which statuses a merge needs besides those of required jobs.",
            example: "{skip-unknown-contexts: true, from-branch-protection: true}"
        ),
        .init(
            "blocker_label",
            \.blockerLabel,
            "A label of issues; while such an issue is open, its repository merges nothing. Without it, no issue does.",
            example: "tide/merge-blocker",
            hasEffect: false
        ),
        .init(
            "github_merge_blocks_policy",
            \.mergeBlocksPolicies,
            "What happens to pull requests that GitHub calls blocked: `block` keeps them from merging, `permit` (where "
                + "nothing is said) lets them merge and says so in the status, `ignore` says nothing.",
            example: "{'*': permit, kubernetes: block}"
        ),
        .init(
            "priority",
            \.priority,
            "Which pull requests merge first, the most urgent first.",
            example: "[{labels: [kind/flake]}, {labels: [priority/critical-urgent]}]"
        ),
        .init(
            "batch_size_limit",
            \.batchSizeLimits,
            "How many pull requests are tested together at most: 0 (where nothing is said) is any number, -1 is none.",
            example: "{'*': 5, kubernetes/kubernetes: -1}",
            hasEffect: false
        ),
        .init(
            "prioritize_existing_batches",
            \.prioritizeExistingBatches,
            "Whether tests of the same pull requests together are waited for; where nothing is said, they are.",
            example: "{kubernetes: false}",
            hasEffect: false
        ),
        .init("sync_period", \.syncPeriod, "How often the pool is read."),
        .init(
            "max_goroutines",
            \.maxGoroutines,
            "How many branches Prow works on at a time.",
            hasEffect: false
        ),
        .init(
            "gerrit",
            \.gerrit,
            "Which changes of Gerrit may merge.",
            example: "{queries: [{org: 'https://review.example.com', repos: [firmware]}]}",
            hasEffect: false
        ),
    ]

    private static let merging: SectionKeys<Self> = [
        .init(
            "merge_method",
            \.mergeMethods,
            "How pull requests are merged; where nothing is said, with merge commits. Keys are `ORG`, `ORG/REPO` or "
                + "`ORG/REPO@BRANCH`. An organisation may also hold a map from repositories to methods, and those maps "
                + "from expressions of branches to methods.",
            example: "{kubernetes: squash, kubernetes-sigs: {kueue: {main: squash, 'release-.*': rebase}}}"
        ),
        .init(
            "squash_label",
            \.squashLabel,
            "The label that asks for `squash` whatever `merge_method` says. Without it, no label does.",
            example: "tide/merge-method-squash"
        ),
        .init(
            "rebase_label",
            \.rebaseLabel,
            "The label that asks for `rebase` whatever `merge_method` says. Without it, no label does.",
            example: "tide/merge-method-rebase"
        ),
        .init(
            "merge_label",
            \.mergeLabel,
            "The label that asks for `merge` whatever `merge_method` says. Without it, no label does.",
            example: "tide/merge-method-merge"
        ),
        .init(
            "merge_commit_template",
            \.mergeCommitTemplates,
            "The texts of merge commits.",
            example: "{kubernetes/website: {title: '{{ .Title }} (#{{ .Number }})'}}",
            hasEffect: false
        ),
    ]

    private static let statuses: SectionKeys<Self> = [
        .init(
            "target_urls",
            \.targetURLs,
            "Where the status of a pull request leads.",
            example: "{'*': 'https://prow.example.com/tide'}"
        ),
        .init(
            "target_url",
            \.targetURL,
            "Where all statuses lead. The same as the key `*` of `target_urls`, which it excludes.",
            example: "'https://prow.example.com/tide'"
        ),
        .init(
            "pr_status_base_urls",
            \.prStatusBaseURLs,
            "The page about pull requests that statuses lead to where there is no `target_url`. The key `*` is needed.",
            example: "{'*': 'https://prow.example.com/pr'}"
        ),
        .init(
            "pr_status_base_url",
            \.prStatusBaseURL,
            "The older name of the key `*` of `pr_status_base_urls`, which it excludes.",
            example: "'https://prow.example.com/pr'"
        ),
        .init(
            "display_all_tide_queries_in_status",
            \.displaysAllQueriesInStatus,
            "Whether a status says what is missing for every query instead of only for the nearest."
        ),
        .init(
            "status_update_period",
            \.ownStatusUpdatePeriod,
            "How often statuses are brought up to date at most; as `sync_period` when nothing is said.",
            example: "2m",
            hasEffect: false
        ),
    ]
}
