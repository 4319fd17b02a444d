public import ConfigurationSchema

extension ConfigurationDocument {
    /// Every file that Bowsprit reads: `plugins.yaml`, job files, `.prow.yaml` and `config.yaml`.
    ///
    /// - Parameter sections: The sections of the plugins that there are.
    public static func all(plugins sections: [PluginSection]) -> [ConfigurationDocument] {
        [plugins(sections), jobs, prowYAML, config]
    }

    private static let jobs = ConfigurationDocument(
        name: "jobs",
        title: "Job files",
        introduction: """
            The files below `--job-config-path` with the endings `.yaml` and `.yml`. Each may have any of these keys; \
            their jobs and presets are put together. A `.prowignore` file, in the form of a `.gitignore` file, names \
            files that are not read.
            """,
        example: """
            presubmits:
              kubernetes/test-infra:
              - name: unit-tests
                always_run: true
                decorate: true
                spec:
                  containers:
                  - image: golang:1.25
                    command: [make, test]
            periodics:
            - name: nightly
              cron: 0 3 * * *
              spec:
                containers:
                - image: alpine
                  command: [date]
            """,
        keys: JobFile.keyDescriptions
    )

    private static let prowYAML = ConfigurationDocument(
        name: "prow-yaml",
        title: ".prow.yaml",
        introduction: """
            A repository's own jobs, in the file `.prow.yaml` or in the YAML files below the directory `.prow`. It is \
            read where `in_repo_config` of `config.yaml` enables it. Jobs are listed without the name of the repository.
            """,
        example: """
            presubmits:
            - name: lint
              run_if_changed: '\\.go$'
              spec:
                containers:
                - image: golangci/golangci-lint
                  command: [golangci-lint, run]
            """,
        keys: ProwYAMLFile.keyDescriptions
    )

    private static let config = ConfigurationDocument(
        name: "config",
        title: "config.yaml",
        introduction: """
            The main file, `--config-path`. It may also have every key of a job file.
            """,
        example: """
            prowjob_namespace: default
            plank:
              default_decoration_config_entries:
              - config:
                  timeout: 2h
                  grace_period: 15s
                  gcs_configuration:
                    bucket: file:///var/lib/bowsprit/results
                    path_strategy: explicit
            tide:
              queries:
              - repos: [kubernetes/test-infra]
                labels: [lgtm, approved]
                missingLabels: [do-not-merge/hold]
            """,
        keys: BotConfiguration.keyDescriptions
            + JobFile.keyDescriptions.filter { jobs in !BotConfiguration.keys.all.contains { $0.name == jobs.name } }
    )
}
