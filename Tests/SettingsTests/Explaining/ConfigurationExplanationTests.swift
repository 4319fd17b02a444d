import ForgeModel
import JobModel
import Settings
import Testing

@Suite struct ConfigurationExplanationTests {
    static let texts = ExplainedTexts(
        config: """
            plank:
              default_decoration_config_entries:
              - config:
                  timeout: 2h
                  utility_images: {clonerefs: c, initupload: i, entrypoint: e, sidecar: s}
                  gcs_configuration: {bucket: b, path_strategy: explicit}
              - repo: o
                cluster: big
                config:
                  timeout: 3h
            in_repo_config:
              enabled:
                o: true
            tide:
              merge_method:
                o:
                  r:
                    rel: rebase
                    ma: squash
              queries:
              - repos: [o/r]
                labels: [lgtm, "a,b"]
                missingLabels: [hold]
                excludedBranches: [old]
              context_options:
                required-contexts:
                - cla
                orgs:
                  o:
                    from-branch-protection: true
                    optional-regex-contexts: ["^codecov/"]
            branch-protection:
              orgs:
                o:
                  protect: true
                  required_status_checks:
                    contexts:
                    - scan
            """,
        jobs: """
            presubmits:
              o/r:
              - name: unit
                always_run: true
                decorate: true
                spec: {containers: [{command: [x]}]}
              - name: big
                cluster: big
                run_if_changed: go$
                decorate: true
                decoration_config:
                  grace_period: 30s
                spec: {containers: [{command: [x]}]}
              - name: extra
                optional: true
                context: ci/extra
                spec: {containers: [{command: [x]}]}
            postsubmits:
              o/r:
              - name: publish
                branches: [rel]
                spec: {containers: [{command: [x]}]}
            """,
        plugins: """
            plugins:
              o:
                excluded_repos: [s]
                plugins:
                - trigger
                - heart
              o/r:
                plugins:
                - lgtm
            external_plugins:
              o:
              - name: rebase
                events: [push]
            """
    )

    @Test func textSaysEverything() async throws {
        let explanation = try await Self.texts.explain(changed: ["a.md"])
        #expect(ExplanationText(explanation).text == Self.expected)
    }

    @Test func oneJobIsExplainedInFull() async throws {
        let explanation = try await Self.texts.explain(only: ["big"])
        let text = ExplanationText(explanation).text
        #expect(explanation.presubmits.map(\.name) == ["big"])
        #expect(explanation.postsubmits.isEmpty)
        #expect(
            text.contains("    decoration  grace_period                     30s       job jobs.yaml:12\n"),
            "\(text)"
        )
        #expect(
            text.contains("timeout                          3h0m0s    entry 2 (repo o, cluster big) config.yaml:10")
        )
        #expect(!text.contains("Decoration on"))
        #expect(text.contains("ci/extra"), "contexts are those of all jobs")
    }

    @Test func jobsThatMayRunShowTheirOwnDecoration() async throws {
        let text = ExplanationText(try await Self.texts.explain()).text
        #expect(text.contains("\n      decoration  grace_period  30s  job jobs.yaml:12\n"), "\(text)")
    }

    @Test func coloursAreOnlyAdded() async throws {
        let explanation = try await Self.texts.explain()
        let plain = ExplanationText(explanation).text
        let coloured = ExplanationText(explanation, palette: .ansi).text
        #expect(coloured != plain)
        #expect(coloured.replacing(/\u{1B}\[\d+m/, with: "") == plain)
    }

    /// Without the texts only places in them are missing.
    @Test func textsAreOnlyForPlaces() async throws {
        let loaded = await load(config: Self.texts.config, jobs: Self.texts.jobs, plugins: Self.texts.plugins)
        let explanation = ConfigurationExplanation(
            try #require(loaded.settings),
            for: ExplainedTexts.repository,
            change: ChangeDescription(branch: "main"),
            catalog: testCatalog,
            texts: ConfigurationTexts()
        )
        let complete = try await Self.texts.explain()
        #expect(explanation.presubmits.map(\.reason) == complete.presubmits.map(\.reason))
        #expect(explanation.presubmits.map(\.place) == complete.presubmits.map(\.place))
        #expect(explanation.contexts.contexts.map(\.context) == complete.contexts.contexts.map(\.context))
        #expect(
            explanation.decorations.map { $0.fields.map(\.value) }
                == complete.decorations.map { $0.fields.map(\.value) }
        )
        #expect(explanation.merging.methodOrigin == nil)
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var config = ""
        var jobs = ""
        var plugins = ""
        var repository = "o/r"
        var line: String
        var testDescription: String { line }
    }

    static let job = "spec: {containers: [{}]}"

    @Test(arguments: [
        Row(
            plugins: "plugins: {o/lantern: {plugins: [lgtm]}}",
            repository: "o/lanten",
            line: "Note: the configuration names neither this repository nor its organisation; did you mean o/lantern?"
        ),
        Row(
            plugins: "plugins: {o: {plugins: [lgtm]}, o/lantern: {plugins: [trigger]}}",
            repository: "o/lanten",
            line: "Note: the configuration does not name this repository, only o; did you mean o/lantern?"
        ),
        Row(
            jobs: "presubmits: {o/r: [{name: j, \(job)}]}",
            line: "Note: no job starts: the plugin trigger is not on; add it for this repository in plugins.yaml"
        ),
        Row(
            plugins: "plugins: {o: {plugins: [lgtm],\n excluded_repos: [r]}}",
            line: "  lgtm  off: on for o, which excludes this repository at plugins.yaml:2  plugins.yaml:1"
        ),
        Row(line: "Plugins: none is on"),
        Row(line: "Presubmits: none"),
        Row(
            config: "in_repo_config: {enabled: {o/r: false}}",
            line: "Jobs of the repository's own: not read (in_repo_config.enabled.o/r config.yaml:1); "
                + "set in_repo_config.enabled to allow them"
        ),
        Row(line: "Merging: no tide query is for this repository, so the bot merges nothing"),
        Row(
            config: "tide: {queries: [{repos: [o/r], includedBranches: [dev]}], merge_method: {o: rebase}}",
            line: "Merging: no tide query is for this branch, so the bot merges nothing"
        ),
        Row(
            config: "tide: {queries: [{repos: [o/r]}], merge_method: {O: {'*': rebase}}}",
            line: "  merge method: rebase (tide.merge_method.o.* config.yaml:1)"
        ),
        Row(
            config: "tide: {queries: [{repos: [o/r]}], merge_method: {o/r@main: squash, o/r: rebase}}",
            line: "  merge method: squash (tide.merge_method.o/r@main config.yaml:1)"
        ),
        Row(line: "  merge method: merge (the default)"),
        Row(
            config: "tide: {queries: [{repos: [o/r]}], batch_size_limit: {o: -1}}",
            line: "  batches: none"
        ),
        Row(
            config: "tide: {context_options: {required-contexts: [j]}}",
            jobs: "presubmits: {o/r: [{name: j, \(job)}]}",
            line:
                "Contexts: nothing merges: contexts must be only one of required, required if present and optional: `j`"
        ),
        Row(
            config: "branch-protection: {protect-tested-repos: true, orgs: {o: {}}}",
            jobs: "presubmits: {o/r: [{name: j, always_run: true, \(job)}]}",
            line: "  protect                          true  branch-protection config.yaml:1"
        ),
        Row(
            config: "branch-protection: {orgs: {o: {protect: false}}}",
            jobs: "presubmits: {o/r: [{name: j, always_run: true, \(job)}]}",
            line: "Branch protection: contradicts itself: o/r:main has `protect: false`, but required jobs; "
                + "set `allow_disabled_job_policies` if that is meant"
        ),
        Row(
            jobs: "presubmits: {o/r: [{name: j, run_before_merge: true, skip_report: true, \(job)}]}",
            line: "      only on /test j; not reported; the merger runs it before a merge"
        ),
    ])
    func linesForOtherCases(row: Row) async throws {
        let texts = ExplainedTexts(config: row.config, jobs: row.jobs, plugins: row.plugins)
        let repository = try #require(RepositoryName(row.repository))
        let text = ExplanationText(try await texts.explain(repository)).text
        #expect(text.split(separator: "\n").contains { $0 == row.line }, "\(text)")
    }

    @Test(arguments: [
        ("", "main"), ("branches: [master]", "master"), ("branches: [main, master]", "main"),
        ("skip_branches: [main]", "main"),
    ])
    func likelyBranchIsTheOneThatJobsName(branches: String, expected: String) async throws {
        let loaded = await load(
            jobs: "presubmits: {o/r: [{name: j, \(branches)\(branches.isEmpty ? "" : ", ")\(Self.job)}]}"
        )
        let settings = try #require(loaded.settings)
        #expect(settings.jobs.likelyBranch(of: ExplainedTexts.repository) == expected)
    }
}
