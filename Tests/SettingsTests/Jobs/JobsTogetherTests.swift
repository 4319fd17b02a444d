import JobModel
import Settings
import Testing
import YAML

@Suite struct JobsTogetherTests {
    static let spec = "spec: {containers: [{}]}"

    @Test(arguments: [
        ("branches: [main]", "branches: [dev]", false),
        ("branches: [main]", "branches: [main]", true),
        ("branches: [main]", "skip_branches: [main]", false),
        ("optional: true", "branches: [main]", true),
    ])
    func namesMustDifferOnABranch(first: String, second: String, clash: Bool) async {
        let jobs = """
            presubmits:
              o/r:
              - {name: unit, \(first), \(Self.spec)}
              - {name: unit, \(second), \(Self.spec)}
            """
        let expected = [
            "jobs.yaml:4:12: error: the job `unit` is also at jobs.yaml:3:5 for a branch of both"
        ]
        #expect(await load(jobs: jobs).lines == (clash ? expected : []))
    }

    @Test func contextsMustDifferOnABranch() async {
        let jobs = """
            postsubmits:
              o/r:
              - {name: a, context: c, \(Self.spec)}
              - {name: b, context: c, \(Self.spec)}
              o/x:
              - {name: a, context: c, \(Self.spec)}
            """
        #expect(
            await load(jobs: jobs).lines == [
                "jobs.yaml:4:24: error: the context `c` is also that of `a` at jobs.yaml:3:5"
            ]
        )
    }

    @Test func periodicsMustDifferEverywhere() async {
        let jobs = """
            periodics:
            - {name: a, interval: 1h, \(Self.spec)}
            - {name: a, interval: 2h, \(Self.spec)}
            """
        #expect(await load(jobs: jobs).lines == ["jobs.yaml:3:10: error: the periodic `a` is also at jobs.yaml:2:3"])
    }

    @Test func presetsMustDiffer() async {
        let jobs = "presets:\n- labels: {a: b}\n- labels: {a: b}\n- labels: {a: c}\n"
        #expect(
            await load(jobs: jobs).lines == [
                "jobs.yaml:3:3: error: a preset for the label `a: b` is also at jobs.yaml:2:3"
            ]
        )
    }

    @Test func presetsApplyAcrossFilesAndMustNotClash() async throws {
        let config = "presets:\n- labels: {gpu: 'true'}\n  env: [{name: A, value: '1'}]\n"
        let job = "periodics:\n- name: unit\n  cron: '@daily'\n  labels: {gpu: 'true'}\n"
        let loaded = await load(config: config, jobs: job + "  spec: {containers: [{}]}")
        #expect(loaded.settings?.jobs.periodics.first?.base.spec?.containers.first?.env.first?.name == "A")
        let clash = await load(config: config, jobs: job + "  spec: {containers: [{env: [{name: A}]}]}")
        #expect(
            clash.lines == [
                "jobs.yaml:4:11: error: a preset adds the environment variable `A`, which the pod has already"
            ]
        )
    }

    @Test func jobsInTheMainFileCount() async {
        let loaded = await load(config: "periodics:\n- {name: a, interval: 1h, \(Self.spec)}\n")
        #expect(loaded.settings?.jobs.periodics.map(\.name) == ["a"])
    }
}
