import ConfigurationSchema

extension BotConfiguration {
    static let triggers: SectionKeys<Self> = [
        .init(
            "managed_webhooks",
            \.managedWebhooks,
            "The webhooks whose secrets are made and renewed.",
            example: "{org_repo_config: {kubernetes: {token_created_after: '2026-01-02T03:04:05Z'}}}",
            hasEffect: false
        ),
        .init(
            "gerrit",
            \.gerrit,
            "Which repositories of Gerrit are listened to.",
            example: "{org_repos_config: [{org: 'https://review.example.com', repos: [firmware]}]}",
            hasEffect: false
        ),
        .init(
            "pubsub_triggers",
            \.pubSubTriggers,
            "Subscriptions of Google's Pub/Sub whose messages start jobs.",
            example: "[{project: my-project, topics: [start-jobs], allowed_clusters: [default]}]",
            hasEffect: false
        ),
        .init(
            "pubsub_subscriptions",
            \.pubSubSubscriptions,
            "The older form of `pubsub_triggers`, which it excludes: ids of subscriptions by project.",
            example: "{my-project: [start-jobs]}",
            hasEffect: false
        ),
        .init(
            "gangway",
            \.gangway,
            "Who may start jobs through the API.",
            example: "{allowed_api_clients: [{gcp: {endpoint_api_consumer_type: PROJECT, "
                + "endpoint_api_consumer_number: '1234'}, allowed_jobs_filters: [{tenant_id: release}]}]}",
            hasEffect: false
        ),
        .init(
            "moonraker",
            \.moonraker,
            "How the server of `.prow.yaml` files is asked.",
            example: "{client_timeout: 1m}",
            hasEffect: false
        ),
    ]

    static let controllers: SectionKeys<Self> = [
        .init("sinker", \.sinker, "How long old jobs are kept.", example: "{max_prowjob_age: 168h}"),
        .init(
            "horologium",
            \.horologium,
            "How periodics are started.",
            example: "{tick_interval: 30s}"
        ),
        .init(
            "scheduler",
            \.scheduler,
            "How the build cluster of a job is chosen.",
            example: "{enabled: true, failover: {mappings: {build01: build02}}}",
            hasEffect: false
        ),
        .init(
            "pipeline",
            \.pipeline,
            "How jobs run as Tekton pipelines.",
            example: "{allow_concurrent_postsubmit_jobs: true}",
            hasEffect: false
        ),
        .init(
            "jenkins_operators",
            \.jenkinsOperators,
            "The controllers of jobs that Jenkins runs.",
            example: "[{max_concurrency: 10}]",
            hasEffect: false
        ),
    ]
}
