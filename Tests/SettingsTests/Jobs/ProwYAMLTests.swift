import ForgeModel
import JobModel
import Settings
import Testing
import YAML

@Suite struct ProwYAMLTests {
    static let repository = RepositoryName(owner: "o", name: "r")
    static let spec = "spec: {containers: [{}]}"

    static func settings(_ config: String = "", jobs: String = "") async throws -> SettingsSnapshot {
        try #require(await load(config: config, jobs: jobs).settings)
    }

    @Test func jobsGetTheCentralDefaults() async throws {
        let settings = try await Self.settings(
            """
            pod_namespace: pods
            decorate_all_jobs: true
            plank: {default_decoration_config_entries: [{repo: o, config: {timeout: 5m}}]}
            presets: [{labels: {a: b}, env: [{name: A}]}]
            """
        )
        let text = """
            presets: [{labels: {c: d}, env: [{name: C}]}]
            presubmits:
            - {name: unit, labels: {a: b, c: d}, spec: {containers: [{command: [make]}]}}
            postsubmits:
            - {name: push, spec: {containers: [{command: [make]}]}}
            """
        let loaded = ProwYAML.load([(".prow.yaml", text)], for: Self.repository, settings: settings)
        #expect(loaded.diagnostics == [])
        let jobs = try #require(loaded.value)
        let presubmit = try #require(jobs.presubmits.first)
        #expect(presubmit.base.namespace == "pods")
        #expect(presubmit.base.decorationConfig?.timeout == .minutes(5))
        #expect(presubmit.base.spec?.containers.first?.env.map(\.name) == ["A", "C"])
        #expect(presubmit.context == "unit")
        #expect(presubmit.base.source?.file == ".prow.yaml")
        #expect(jobs.postsubmits.map(\.name) == ["push"])
    }

    @Test(arguments: [
        (
            "presubmits: [{name: central, \(spec)}]",
            ".prow.yaml:1:21: error: the job `central` is also at jobs.yaml:3:5 for a branch of both"
        ),
        (
            "presubmits: [{name: a, context: central, \(spec)}]",
            ".prow.yaml:1:33: error: the context `central` is also that of `central` at jobs.yaml:3:5"
        ),
        (
            "presubmits: [{name: a, cluster: secret, \(spec)}]",
            ".prow.yaml:1:33: error: jobs of o/r must not run on the cluster `secret`"
        ),
        ("periodics: []", ".prow.yaml:1:1: error: unknown key \"periodics\""),
        ("presubmits: {}", ".prow.yaml:1:13: error: expected a list, found a map"),
        ("presubmits: [", ".prow.yaml:2:1: error: "),
    ])
    func mistakesAreToldWithTheirPlace(text: String, start: String) async throws {
        let settings = try await Self.settings(jobs: "presubmits:\n  o/r:\n  - {name: central, \(Self.spec)}")
        let loaded = ProwYAML.load([(".prow.yaml", text + "\n")], for: Self.repository, settings: settings)
        #expect(loaded.value == nil)
        #expect(loaded.diagnostics.count == 1)
        #expect(loaded.diagnostics.first.map { "\($0)".hasPrefix(start) } == true, "\(loaded.diagnostics)")
    }

    @Test func filesOfADirectoryAreJoined() async throws {
        let files = ["a", "b"].map { ("\(".prow")/\($0).yaml", "presubmits: [{name: \($0), \(Self.spec)}]") }
        let loaded = ProwYAML.load(files, for: Self.repository, settings: try await Self.settings())
        #expect(loaded.value?.presubmits.map(\.name) == ["a", "b"])
    }

    @Test func hugeFilesAreRefused() async throws {
        let text = "prow_ignored: " + String(repeating: "x", count: ProwYAML.limits.bytes)
        let loaded = ProwYAML.load([(".prow.yaml", text)], for: Self.repository, settings: try await Self.settings())
        #expect(loaded.diagnostics.map(\.code) == ["too-large"])
    }
}
