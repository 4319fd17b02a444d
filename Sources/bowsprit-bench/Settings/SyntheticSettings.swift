import Foundation

/// Configuration like that of a large project: 600 files with 6,000 jobs.
struct SyntheticSettings {
    private let repositories = 600
    private let jobsEach = 10

    /// Writes the configuration into a folder.
    func write(config: String, plugins: String, jobs: String, in folder: URL) throws {
        try Data(Self.config.utf8).write(to: folder.appending(path: config))
        try Data(Self.plugins.utf8).write(to: folder.appending(path: plugins))
        let directory = folder.appending(path: jobs)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        for number in 0..<repositories {
            try Data(jobFile(number).utf8).write(to: directory.appending(path: "lantern-\(number).yaml"))
        }
    }

    private func jobFile(_ number: Int) -> String {
        let jobs = (0..<jobsEach).map { job("pull-lantern-\(number)-\($0)", alwaysRun: $0 == 0) }
        return "presubmits:\n  harbor/lantern-\(number):\n" + jobs.joined()
    }

    private func job(_ name: String, alwaysRun: Bool) -> String {
        """
          - name: \(name)
            cluster: build
            decorate: true
            \(alwaysRun ? "always_run: true" : #"run_if_changed: '^(cmd|pkg)/.*\.go$'"#)
            branches:
            - ^main$
            - ^release-\\d+$
            labels:
              preset-go-cache: "true"
            annotations:
              testgrid-dashboards: lanterns
              description: Checks that the lamp stays lit while the oil is changed
            decoration_config:
              timeout: 90m
              grace_period: 30s
            extra_refs:
            - org: harbor
              repo: tools
              base_ref: main
              path_alias: harbor.example/tools
            spec:
              serviceAccountName: builder
              containers:
              - name: main
                image: registry.harbor.example/builder:v20261101
                command: [runner.sh]
                args:
                - ./hack/check
                - --junit=$(ARTIFACTS)/junit.xml
                env:
                - name: LAMP
                  value: lit
                - name: PARALLEL
                  value: "8"
                securityContext:
                  privileged: true
                resources:
                  limits: {cpu: 4, memory: 8Gi}
                  requests: {cpu: 4, memory: 8Gi}

        """
    }

    private static let config = """
        prowjob_namespace: default
        pod_namespace: test-pods
        plank:
          default_decoration_config_entries:
          - config:
              timeout: 2h
              grace_period: 15s
              utility_images:
                clonerefs: registry.harbor.example/clonerefs:v1
                initupload: registry.harbor.example/initupload:v1
                entrypoint: registry.harbor.example/entrypoint:v1
                sidecar: registry.harbor.example/sidecar:v1
              gcs_configuration:
                bucket: lanterns
                path_strategy: explicit
        presets:
        - labels: {preset-go-cache: "true"}
          env:
          - {name: GOCACHE, value: /cache}
          volumes:
          - {name: cache, emptyDir: {}}
          volumeMounts:
          - {name: cache, mountPath: /cache}

        """

    private static let plugins = """
        plugins:
          harbor:
            plugins: [approve, assign, hold, lgtm, trigger]

        """
}
