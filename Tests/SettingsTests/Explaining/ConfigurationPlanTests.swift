import ForgeModel
import JobModel
import Settings
import Testing

@Suite struct ConfigurationPlanTests {
    static func plan(_ old: ExplainedTexts, _ new: ExplainedTexts) async throws -> ConfigurationPlan {
        ConfigurationPlan(from: try await old.version(), to: try await new.version())
    }

    /// The text of the plan of a change of one text.
    static func text(
        config: (String, String) = ("", ""),
        jobs: (String, String) = ("", ""),
        plugins: (String, String) = ("", "")
    ) async throws -> String {
        let plan = try await plan(
            ExplainedTexts(config: config.0, jobs: jobs.0, plugins: plugins.0),
            ExplainedTexts(config: config.1, jobs: jobs.1, plugins: plugins.1)
        )
        return PlanText(plan).text()
    }

    @Test func nothingChanges() async throws {
        let texts = ConfigurationExplanationTests.texts
        let plan = try await Self.plan(texts, texts)
        #expect(plan.isEmpty)
        #expect(PlanText(plan).text() == "Nothing changes.\n")
        #expect(PlanText(plan).markdown() == "**Nothing changes.**\n")
    }

    static let jobs = """
        presubmits:
          o/r:
          - name: unit
            always_run: true
            spec:
              containers:
              - image: go:1
                command: [make]
                args: [test, -v]
                env:
                - {name: A, value: a}
                - {name: B, value: b}
        """

    struct JobRow: Sendable, CustomTestStringConvertible {
        var old: String
        var new: String
        var expected: String
        var testDescription: String { expected }
    }

    @Test(arguments: [
        JobRow(old: "go:1", new: "go:2", expected: "spec.containers[0].image: go:1 -> go:2"),
        JobRow(old: "test, -v", new: "test", expected: "spec.containers[0].args[1]: - -v"),
        JobRow(old: "test, -v", new: "x, test, -v", expected: "spec.containers[0].args[0]: + x"),
        JobRow(old: "value: a", new: "value: c", expected: "spec.containers[0].env[A].value: a -> c"),
        JobRow(
            old: "- {name: A, value: a}",
            new: "- {name: C, value: c}\n        - {name: A, value: a}",
            expected: "spec.containers[0].env[C]: + {name: C, value: c}"
        ),
        JobRow(old: "always_run: true", new: "optional: true\n    always_run: true", expected: "optional: + true"),
        JobRow(
            old: "always_run: true",
            new: "labels: {a.b/c: d}\n    always_run: true",
            expected: "labels: + {a.b/c: d}"
        ),
        JobRow(old: "always_run: true", new: "run_if_changed: go", expected: "always_run: - true"),
    ])
    func fieldsOfJobs(row: JobRow) async throws {
        let changed = Self.jobs.replacing(row.old, with: row.new)
        let text = try await Self.text(jobs: (Self.jobs, changed))
        let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(lines.contains("~ presubmit unit"), "\(text)")
        #expect(lines.contains { $0 == row.expected }, "\(text)")
    }

    @Test func movedJobsAreTheSame() async throws {
        let moved = "# a comment\n\n" + Self.jobs
        #expect(try await Self.text(jobs: (Self.jobs, moved)) == "Nothing changes.\n")
    }

    @Test func jobsPluginsAndContextsComeAndGo() async throws {
        let text = try await Self.text(
            jobs: (
                Self.jobs,
                """
                presubmits:
                  o/r:
                  - {name: lint, run_if_changed: go$, context: ci/lint, spec: {containers: [{}]}}
                periodics:
                - {name: nightly, cron: "0 1 * * *", spec: {containers: [{}]}}
                """
            ),
            plugins: (
                "plugins: {o: {plugins: [trigger]}, o/r: {plugins: [lgtm]}}",
                "plugins: {o: {plugins: [trigger, approve], excluded_repos: [r]}}"
            )
        )
        #expect(
            text == """
                o, all repositories
                  + plugin approve at plugins.yaml:1

                o/r
                  - plugin lgtm at plugins.yaml:1
                  - plugin trigger at plugins.yaml:1
                  + presubmit lint: run_if_changed go$, required at jobs.yaml:3
                  - presubmit unit: runs for every change, required at jobs.yaml:3
                  ~ merging into every branch
                      contexts[ci/lint]: + required if it runs
                      contexts.unit: - required

                Periodics
                  + periodic nightly: runs at 0 1 * * * at jobs.yaml:5

                jobs: 2 added, 1 removed; plugins: 1 added, 2 removed; merging: changed in 1 place.

                """
        )
    }

    /// Jobs of one name are told apart by their branches.
    @Test func jobsOfOneNameBelongTogetherByBranch() async throws {
        func job(_ branch: String, _ image: String) -> String {
            "{name: unit, always_run: true, \(branch), spec: {containers: [{image: \(image)}]}}"
        }
        let (main, other) = ("branches: [main]", "skip_branches: [main]")
        let text = try await Self.text(
            jobs: (
                "presubmits: {o/r: [\(job(main, "a")), \(job(other, "b"))]}",
                "presubmits: {o/r: [\(job(other, "c")), \(job(main, "a"))]}"
            )
        )
        #expect(
            text == """
                o/r
                  ~ presubmit unit (not main)
                      spec.containers[0].image: b -> c

                jobs: 1 changed.

                """
        )
    }

    @Test func listsOfContextsAreSets() async throws {
        func protection(_ contexts: String) -> String {
            "branch-protection: {orgs: {o: {protect: true, required_status_checks: {contexts: [\(contexts)]}}}}"
        }
        let text = try await Self.text(config: (protection("a, b, c"), protection("a, c, d")))
        #expect(
            text.hasPrefix(
                """
                o, all repositories
                  ~ merging into every branch
                      branch-protection.required_status_checks.contexts: - b
                      branch-protection.required_status_checks.contexts: + d

                Settings in config.yaml

                """
            )
        )
    }

    @Test func mergingIsComparedByBranch() async throws {
        let text = try await Self.text(
            config: (
                """
                tide:
                  queries: [{repos: [o/r], labels: [lgtm]}]
                  merge_method: {o/r: squash}
                """,
                """
                tide:
                  queries: [{repos: [o/r], labels: [lgtm, approved]}]
                  merge_method: {o/r: squash, o/r@old: rebase, p: rebase}
                  batch_size_limit: {"*": 5}
                  context_options: {skip-unknown-contexts: true}
                branch-protection: {orgs: {o: {repos: {r: {branches: {main: {protect: true}}}}}}}
                """
            )
        )
        #expect(
            text == """
                Every repository
                  ~ batch_size_limit: 0 -> 5
                  ~ merging into every branch
                      contexts[any other context]: required if it runs -> optional

                o/r
                  ~ merging into main
                      branch-protection.protect: + true
                      tide.query: + label approved
                  ~ merging into old
                      merge_method: squash -> rebase
                      tide.query: + label approved
                  ~ merging into other branches
                      tide.query: + label approved

                p, all repositories
                  ~ merging into every branch
                      merge_method: merge -> rebase

                Settings in config.yaml
                  + branch-protection: {orgs: {o: {repos: {r: {branches: {main: {protect: true}}}}}}}
                  + tide.batch_size_limit: {*: 5}
                  + tide.context_options: {skip-unknown-contexts: true}
                  + tide.merge_method[o/r@old]: rebase
                  + tide.merge_method.p: rebase
                  + tide.queries[0].labels[1]: approved

                merging: changed in 3 places; 6 settings.

                """
        )
    }

    @Test func whatManyJobsShareIsSaidOnce() async throws {
        let jobs = """
            presubmits:
              o/a: [{name: a1, decorate: true, spec: {containers: [{command: [x]}]}}, {name: a2, decorate: true, spec: {containers: [{command: [x]}]}}]
              o/b: [{name: b1, decorate: true, spec: {containers: [{command: [x]}]}}, {name: b2, decorate: true, spec: {containers: [{command: [x]}]}}]
            """
        func config(_ timeout: String) -> String {
            """
            plank:
              default_decoration_configs:
                "*":
                  timeout: \(timeout)
                  utility_images: {clonerefs: c, initupload: i, entrypoint: e, sidecar: s}
                  gcs_configuration: {bucket: b, path_strategy: explicit}
            """
        }
        let text = try await Self.text(config: (config("1h"), config("2h")), jobs: (jobs, jobs))
        #expect(
            text == """
                Many jobs
                  ~ decoration_config.timeout: 1h0m0s -> 2h0m0s in 4 jobs

                Settings in config.yaml
                  ~ plank.default_decoration_configs[*].timeout: 1h -> 2h

                jobs: 4 changed; 1 setting.

                """
        )
    }

    @Test func markdownHidesCommandsAndStopsAtItsLimit() async throws {
        let changed = Self.jobs.replacing("[make]", with: "[\"/lgtm @all `x`\"]")
        let plan = try await Self.plan(ExplainedTexts(jobs: Self.jobs), ExplainedTexts(jobs: changed))
        #expect(
            PlanText(plan).markdown() == """
                **jobs: 1 changed.**

                ### `o/r`

                - changed presubmit `unit`
                  - `spec.containers[0].command[0]`: `make` -> `` /lgtm @all `x` ``

                """
        )
        #expect(
            PlanText(plan).markdown(limit: 60) == """
                **jobs: 1 changed.**

                ### `o/r`

                - changed presubmit `unit`

                1 more line is left out.

                """
        )
    }
}
