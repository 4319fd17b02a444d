import JobModel
import Settings
import Testing
import YAML

@Suite struct JobRuleTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var code: RuleCode?
        var jobs: String
        var lines: [String]

        init(_ code: RuleCode?, _ jobs: String, _ lines: String...) {
            self.code = code
            self.jobs = jobs
            self.lines = lines
        }

        var testDescription: String { "\(code.map(\.rawValue) ?? "form"): \(lines.first ?? "")" }
    }

    /// Presubmits with a pod, for rows about something else.
    static func presubmit(_ fields: String, spec: String = "{containers: [{}]}") -> String {
        "presubmits:\n  o/r:\n  - name: unit\n    spec: \(spec)\n    \(fields)\n"
    }

    /// A decorated presubmit with these settings.
    static func decorated(_ settings: String) -> String {
        presubmit("decorate: true\n    decoration_config: \(settings)", spec: "{containers: [{args: [x]}]}")
    }

    static let rows = [
        Row(
            .jobName,
            "periodics:\n- name: a b\n  cron: '@daily'\n  spec: {containers: [{}]}",
            "jobs.yaml:2:9: error: `a b` is not a job name; use letters, digits, `-`, `.` and `_`"
        ),
        Row(
            .maxConcurrency,
            presubmit("max_concurrency: -1"),
            "jobs.yaml:5:22: error: `max_concurrency` must not be negative"
        ),
        Row(
            .jobAgent,
            "presubmits:\n  o/r:\n  - name: unit",
            "jobs.yaml:3:5: error: a job needs a `spec` with the container to run"
        ),
        Row(
            .jobAgent,
            presubmit("agent: jenkins"),
            "jobs.yaml:4:11: error: the agent `jenkins` takes no `spec`",
            "jobs.yaml:5:12: warning: Bowsprit does not run jobs of the agent `jenkins`"
        ),
        Row(
            .jobAgent,
            "presubmits:\n  o/r:\n  - name: unit\n    agent: container",
            "jobs.yaml:4:12: error: a job needs a `spec` with the container to run"
        ),
        Row(
            .jobAgent,
            presubmit("agent: kubernets"),
            "jobs.yaml:5:12: warning: nothing runs jobs of the agent `kubernets`; did you mean \"kubernetes\"?"
        ),
        Row(
            .jobAgent,
            presubmit("pipeline_run_spec: {}"),
            "jobs.yaml:5:24: error: a pipeline and the agent `tekton-pipeline` need each other"
        ),
        Row(
            .jobNamespace,
            presubmit("namespace: mine"),
            "jobs.yaml:5:16: error: jobs run in `pod_namespace`; leave it out, or use `default`"
        ),
        Row(
            .initContainers,
            presubmit("", spec: "{containers: [{}], initContainers: [{name: a}]}"),
            "jobs.yaml:4:47: error: init containers need `restartPolicy: Always`"
        ),
        Row(.containers, presubmit("", spec: "{containers: []}"), "jobs.yaml:4:24: error: a job needs a container"),
        Row(
            .containers,
            presubmit("", spec: "{containers: [{name: a}, {name: b}]}"),
            "jobs.yaml:4:24: error: only a decorated job may have several containers; set `decorate: true`"
        ),
        Row(
            .containerNames,
            presubmit("decorate: true", spec: "{containers: [{name: a, args: [x]}, {name: a, args: [x]}]}"),
            "jobs.yaml:4:54: error: another container has the name `a`"
        ),
        Row(
            .containerNames,
            presubmit("decorate: true", spec: "{containers: [{args: [x]}, {name: sidecar, args: [x]}]}"),
            "jobs.yaml:4:25: error: every one of several containers needs a name",
            "jobs.yaml:4:45: error: the name `sidecar` is that of a pod utility"
        ),
        Row(
            .environmentNames,
            presubmit("", spec: "{containers: [{env: [{name: A}, {name: A}, {name: PULL_NUMBER}, {name: GOPATH}]}]}"),
            "jobs.yaml:4:43: error: the variable `A` is given twice",
            "jobs.yaml:4:54: error: the bot sets the variable `PULL_NUMBER`"
        ),
        Row(
            .volumeNames,
            presubmit("", spec: "{containers: [{}], volumes: [{name: v}, {name: v}, {name: logs}]}"),
            "jobs.yaml:4:51: error: another volume has the name `v`",
            "jobs.yaml:4:62: error: the name `logs` is that of a volume of the pod utilities"
        ),
        Row(
            .volumeMounts,
            presubmit("", spec: "{containers: [{volumeMounts: [{name: v, mountPath: /v}]}]}"),
            "jobs.yaml:4:41: error: the pod has no volume `v`"
        ),
        Row(
            .volumeMounts,
            presubmit("", spec: "{containers: [{volumeMounts: [{name: v, mountPath: /logs}]}], volumes: [{name: v}]}"),
            "jobs.yaml:4:41: error: the path `/logs` belongs to the pod utilities"
        ),
        Row(
            .jobLabels,
            presubmit("labels: {a: 'x y', created-by-prow: 'true', '-': z}"),
            "jobs.yaml:5:17: error: `x y` is not the value of a label",
            "jobs.yaml:5:41: error: the label `created-by-prow` is set by the bot",
            "jobs.yaml:5:54: error: `-` is not the key of a label"
        ),
        Row(
            .jobAnnotations,
            presubmit("annotations: {A_b.c/d: x}"),
            "jobs.yaml:5:28: error: `A_b.c/d` is not the key of an annotation"
        ),
        Row(
            .jobQueue,
            presubmit("job_queue_name: q"),
            "jobs.yaml:5:21: error: `q` is not a queue of `plank.job_queue_capacities`"
        ),
        Row(
            .rerunAuth,
            presubmit("rerun_auth_config: {allow_anyone: true, github_users: [a]}"),
            "jobs.yaml:5:24: error: `allow_anyone` excludes every other entry"
        ),
        Row(
            .decoration,
            presubmit("decorate: true"),
            "jobs.yaml:4:25: error: a container of a decorated job needs a `command` or `args`"
        ),
        Row(
            .decoration,
            decorated("{oauth_token_secret: {name: a}, ssh_key_secrets: [b]}"),
            "jobs.yaml:6:45: error: `oauth_token_secret` and `ssh_key_secrets` exclude each other"
        ),
        Row(
            .decoration,
            decorated("{gcs_configuration: {path_strategy: single, default_org: o}}"),
            "jobs.yaml:6:60: error: `path_strategy: single` needs `default_repo`"
        ),
        Row(
            .cloneURI,
            decorated("{oauth_token_secret: {name: a}}\n    clone_uri: git@github.com:o/r.git"),
            "jobs.yaml:7:16: error: `oauth_token_secret` needs a `clone_uri` that begins with `https://`"
        ),
        Row(
            .cloneURI,
            presubmit("clone_uri: https://a/b\n    extra_refs: [{org: o, repo: r, clone_uri: 'a b'}]"),
            "jobs.yaml:6:47: error: `a b` is not an address to clone from"
        ),
        Row(
            nil,
            decorated("{gcs_configuration: {mediaTypes: {log: text}}}"),
            "jobs.yaml:6:57: error: `text` is not a media type such as `text/plain`"
        ),
        Row(
            .runConditions,
            presubmit("always_run: true\n    run_if_changed: a"),
            "jobs.yaml:5:17: error: `always_run` excludes `run_if_changed` and `skip_if_only_changed`"
        ),
        Row(
            .runConditions,
            presubmit("run_if_changed: a\n    skip_if_only_changed: b"),
            "jobs.yaml:6:27: error: `run_if_changed` and `skip_if_only_changed` exclude each other"
        ),
        Row(
            .rerunCommand,
            presubmit("trigger: ^/check$\n    rerun_command: /test unit"),
            "jobs.yaml:5:14: error: the `trigger` does not match the `rerun_command` `/test unit`"
        ),
        Row(
            nil,
            presubmit("trigger: ^/check$"),
            "jobs.yaml:5:14: error: `trigger` and `rerun_command` must be given together or not at all"
        ),
        Row(
            .gerritReport,
            presubmit("skip_report: true\n    labels: {prow.k8s.io/gerrit-report-label: V}"),
            "jobs.yaml:5:18: error: `skip_report` excludes the label `prow.k8s.io/gerrit-report-label`"
        ),
        Row(
            .periodicTime,
            "periodics:\n- name: unit\n  spec: {containers: [{}]}",
            "jobs.yaml:2:9: error: a periodic needs exactly one of `cron`, `interval` and `minimum_interval`"
        ),
        Row(
            .periodicTime,
            "periodics:\n- name: unit\n  cron: '@daily'\n  interval: 1h\n  spec: {containers: [{}]}",
            "jobs.yaml:2:9: error: a periodic needs exactly one of `cron`, `interval` and `minimum_interval`"
        ),
        Row(
            .cronLine,
            "periodics:\n- name: unit\n  cron: 0 25 * * *\n  spec: {containers: [{}]}",
            "jobs.yaml:3:9: error: `0 25 * * *` is not a cron line: `25` is not among the hours 0 to 23"
        ),
        Row(
            nil,
            presubmit("alway_run: true"),
            "jobs.yaml:5:5: error: unknown key \"alway_run\"; did you mean \"always_run\"?"
        ),
        Row(
            nil,
            presubmit("decoration_config: {timeout: soon}"),
            "jobs.yaml:5:34: error: \"soon\" is not a duration such as 1h30m or 15s"
        ),
    ]

    @Test(arguments: rows)
    func findsEachMistakeAtItsPlace(row: Row) async {
        let loaded = await load(jobs: row.jobs)
        #expect(loaded.lines == row.lines)
        if let code = row.code {
            #expect(loaded.diagnostics.allSatisfy { $0.code == code.rawValue })
        }
        let isWarning = row.lines.allSatisfy { $0.contains(": warning: ") }
        #expect((loaded.settings != nil) == isWarning)
    }

    @Test func wrongExpressionsAreFoundAtTheirOwnEntry() async {
        let loaded = await load(jobs: Self.presubmit("branches: [main, 'a(']\n    run_if_changed: '['"))
        #expect(loaded.diagnostics.map { "\($0.line):\($0.column)" }.prefix(2) == ["5:22", "6:21"])
    }

    @Test func aRightJobHasNoFindings() async throws {
        let job = """
            presubmits:
              o/r:
              - name: unit
                always_run: true
                decorate: true
                labels: {example.com/team: a, preset-x: "true"}
                job_queue_name: q
                decoration_config: {timeout: 1h}
                spec:
                  containers:
                  - image: golang
                    command: [make]
                    env: [{name: A, value: "1"}]
                    volumeMounts: [{name: v, mountPath: /v}]
                  volumes: [{name: v, emptyDir: {}}]
            """
        let loaded = await load(config: "plank: {job_queue_capacities: {q: 1}}", jobs: job)
        #expect(loaded.lines == [])
        let presubmit = try #require(loaded.settings?.jobs.presubmits["o/r"]?.first)
        #expect(presubmit.base.source == JobSource(file: "jobs.yaml", line: 3, column: 5))
        #expect(presubmit.base.cluster == "default")
        #expect(presubmit.base.decorationConfig?.timeout == .hours(1))
    }
}
