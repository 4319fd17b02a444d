public import ConfigurationSchema

extension DecorationConfig {
    /// The keys of configuration files and of ProwJobs.
    public static let keys: SectionKeys<Self> = [
        .init(
            "timeout",
            \.timeout,
            "How long the job may run before it is asked to end; `\(defaultTimeout)` when nothing else is said.",
            example: "90m"
        ),
        .init(
            "grace_period",
            \.gracePeriod,
            """
            How long the job's process may take to end when it is asked to, before it is killed; \
            `\(defaultGracePeriod)` when nothing else is said.
            """,
            example: "30s"
        ),
        .init("utility_images", \.utilityImages, "The images of the pod utilities. Only pods in Kubernetes need them."),
        .init(
            "resources",
            \.resources,
            """
            What the containers of the pod utilities request: a Kubernetes `ResourceRequirements` for each of \
            `clonerefs`, `initupload`, `place_entrypoint` and `sidecar`.
            """,
            example: "{sidecar: {requests: {cpu: 100m}}}"
        ),
        .init("gcs_configuration", \.gcsConfiguration, "Where logs and artifacts are stored, at Google or elsewhere."),
        .init(
            "gcs_credentials_secret",
            \.gcsCredentialsSecret,
            #"The secret with the service account for Google Cloud Storage; `""` switches a default off."#,
            example: "gcs-credentials"
        ),
        .init(
            "s3_credentials_secret",
            \.s3CredentialsSecret,
            #"The secret for S3 storage; `""` switches a default off."#,
            example: "s3-credentials"
        ),
        .init(
            "default_service_account_name",
            \.defaultServiceAccountName,
            "The Kubernetes service account of pods that name none.",
            example: "prowjob-default"
        ),
        .init(
            "ssh_key_secrets",
            \.sshKeySecrets,
            "Secrets with ssh keys that the code is checked out with. Excludes `oauth_token_secret`.",
            example: "[ssh-key]"
        ),
        .init(
            "ssh_host_fingerprints",
            \.sshHostFingerprints,
            "Lines for `known_hosts` about the hosts to clone from.",
            example: #"["github.com ssh-ed25519 AAAA"]"#
        ),
        .init(
            "blobless_fetch",
            \.bloblessFetch,
            "Whether contents of files are fetched only when needed (`--filter=blob:none`), for refs that don't say.",
            example: "true"
        ),
        .init(
            "sparse_checkout_files",
            \.sparseCheckoutFiles,
            "The paths that are checked out of the tested repository. Without any, all are.",
            example: "[src, docs]"
        ),
        .init("skip_cloning", \.skipCloning, "Whether no code is checked out.", example: "true"),
        .init(
            "cookiefile_secret",
            \.cookiefileSecret,
            #"The secret with the cookie file that code is checked out with; `""` switches a default off."#,
            example: "cookies"
        ),
        .init(
            "oauth_token_secret",
            \.oauthTokenSecret,
            "The OAuth token that the code is checked out with. Excludes `ssh_key_secrets`.",
            example: "{name: github-token, key: token}"
        ),
        .init(
            "github_api_endpoints",
            \.gitHubAPIEndpoints,
            "The addresses of GitHub's API, for the App that checks out.",
            example: "[https://api.github.com]"
        ),
        .init(
            "github_app_id",
            \.gitHubAppID,
            "The id of the GitHub App that code is checked out with.",
            example: #""12345""#
        ),
        .init(
            "github_app_private_key_secret",
            \.gitHubAppPrivateKeySecret,
            "The private key of that App.",
            example: "{name: github-app, key: cert}"
        ),
        .init(
            "censor_secrets",
            \.censorSecrets,
            "Whether secrets are blotted out of logs and artifacts before they are uploaded.",
            example: "true"
        ),
        .init("censoring_options", \.censoringOptions, "How secrets are blotted out."),
        .init(
            "upload_ignores_interrupts",
            \.uploadIgnoresInterrupts,
            "Whether an upload goes on after the pod is told to stop.",
            example: "true"
        ),
        .init(
            "set_limit_equals_memory_request",
            \.setLimitEqualsMemoryRequest,
            "Whether the memory limit of a container is what it requests.",
            example: "true"
        ),
        .init(
            "default_memory_request",
            \.defaultMemoryRequest,
            "The memory that a container requests which doesn't say, as a Kubernetes quantity.",
            example: "4Gi"
        ),
        .init(
            "scheduling_options",
            \.schedulingOptions,
            "The `affinity` and `tolerations` of pods that have none.",
            example: "{tolerations: [{key: ci, operator: Exists}]}"
        ),
        .init(
            "pod_pending_timeout",
            \.podPendingTimeout,
            "How long a pod may wait for its containers to start, instead of what `plank` says.",
            example: "15m"
        ),
        .init(
            "pod_running_timeout",
            \.podRunningTimeout,
            "How long a pod may run, instead of what `plank` says.",
            example: "48h"
        ),
        .init(
            "pod_unscheduled_timeout",
            \.podUnscheduledTimeout,
            "How long a pod may wait for a node, instead of what `plank` says.",
            example: "5m"
        ),
        .init("run_as_user", \.runAsUser, "The user id that processes run as.", example: "1000"),
        .init("run_as_group", \.runAsGroup, "The group id that processes run as.", example: "1000"),
        .init("fs_group", \.fsGroup, "The group id that owns the volumes.", example: "1000"),
    ]
}
