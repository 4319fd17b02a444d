public import ConfigurationSchema

extension PlankConfiguration {
    /// The keys of the section.
    public static let keys: SectionKeys<Self> =
        ControllerConfiguration.keys.lifted(into: \.controller) + [
            .init(
                "job_queue_capacities",
                \.jobQueueCapacities,
                "How many jobs of a queue (`job_queue_name`) run at a time: 0 is none, a negative number any.",
                example: "{image-promotion: 1, gpu: 10}"
            ),
            .init(
                "default_decoration_config_entries",
                \.decorationEntries,
                "The settings of the pod utilities. Of all entries that are for a job, later ones win; the job's own "
                    + "`decoration_config` wins over all.",
                example: "[{config: {timeout: 2h}}, {repo: kubernetes, cluster: arm64, config: {timeout: 4h}}]"
            ),
            .init(
                "default_decoration_configs",
                \.decorationConfigs,
                "The same by `ORG/REPO`, `ORG` or `*`; narrower keys win. Excludes the list.",
                example: "{'*': {timeout: 2h}, kubernetes: {timeout: 4h}}"
            ),
            .init(
                "job_url_prefix_config",
                \.jobURLPrefixes,
                "The address before the path of a run's web page, for decorated jobs.",
                example: "{'*': 'https://prow.example.com/view/'}"
            ),
            .init(
                "jobURLPrefixDisableAppendStorageProvider",
                \.jobURLPrefixOmitsStorageProvider,
                "Whether that path leaves out the sort of storage (`gs`, `s3`)."
            ),
            .init(
                "pod_pending_timeout",
                \.podPendingTimeout,
                "How long a pod may wait for its containers before the job fails."
            ),
            .init(
                "pod_running_timeout",
                \.podRunningTimeout,
                "How long a pod may run before the job is aborted."
            ),
            .init(
                "pod_unscheduled_timeout",
                \.podUnscheduledTimeout,
                "How long a pod may wait for a machine before the job fails."
            ),
            .init(
                "max_revivals",
                \.maxRevivals,
                "How often a job is started again whose pod was lost; 0 is never."
            ),
            .init(
                "build_cluster_status_file",
                \.buildClusterStatusFile,
                "The file in storage that says which build clusters can be reached.",
                example: "'gs://my-bucket/build-cluster-status.json'"
            ),
        ]
}
