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
        let expected = """
            o/r, branch main, 1 changed file

            Plugins
              trigger  on for o                                              plugins.yaml:5
              heart    on for o, without effect: Bowsprit does not have it   plugins.yaml:6
              lgtm     on for o/r                                            plugins.yaml:9
              rebase   external, http://rebase, push                         plugins.yaml:12

            """
        #expect(ExplanationText(explanation).text == expected)
    }

    @Test func coloursAreOnlyAdded() async throws {
        let explanation = try await Self.texts.explain()
        let plain = ExplanationText(explanation).text
        let coloured = ExplanationText(explanation, palette: .ansi).text
        #expect(coloured != plain)
        #expect(coloured.replacing(/\u{1B}\[\d+m/, with: "") == plain)
    }
}
