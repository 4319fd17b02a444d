import ForgeModel
import JobModel
import RE2
import Settings
import Testing
import YAML

@Suite(.enabled(if: RealConfiguration.isAvailable, "needs ../shared/data"))
struct RealConfigurationTests {
    /// The configuration of prow.k8s.io loads with the numbers of jobs that Prow's own loader finds.
    @Test func testInfraLoads() async throws {
        let loaded = try await RealConfiguration.unpacked { directory in
            await SettingsLoader(catalog: testCatalog).load(
                SettingsPaths(
                    config: "\(directory)/config/prow/config.yaml",
                    jobConfig: "\(directory)/config/jobs",
                    pluginConfig: "\(directory)/config/prow/plugins.yaml"
                )
            )
        }
        #expect(loaded.diagnostics.filter { $0.severity == .error } == [])
        let codes = Set(loaded.diagnostics.map(\.code))
        #expect(codes == [RuleCode.sectionWithoutEffect.rawValue, RuleCode.pluginWithoutEffect.rawValue])
        let settings = try #require(loaded.settings)
        checkJobs(settings.jobs)
        try checkJob(settings.jobs)
        for sample in Self.samples { try await check(sample, settings.jobs) }
        try checkPolicies(settings)
        checkPlugins(settings.plugins)
    }

    /// A job, and what makes it run.
    struct Sample {
        var repository: String
        var name: String
        var branch = "main"
        var file: String?
        var runs: Bool
    }

    private static let samples = [
        Sample(repository: "kubernetes-sigs/cluster-api", name: "pull-cluster-api-build-main", runs: true),
        Sample(
            repository: "kubernetes-sigs/cluster-api",
            name: "pull-cluster-api-build-main",
            branch: "release-1.9",
            runs: false
        ),
        Sample(repository: "kubernetes-sigs/cluster-api", name: "pull-cluster-api-e2e-main-v2", runs: false),
        Sample(
            repository: "kubernetes-sigs/kueue",
            name: "pull-kueue-test-unit-shard-0-main",
            file: "docs/a.md",
            runs: false
        ),
        Sample(
            repository: "kubernetes-sigs/kueue",
            name: "pull-kueue-test-unit-shard-0-main",
            file: "pkg/a.go",
            runs: true
        ),
        Sample(
            repository: "kubernetes/kubernetes",
            name: "pull-kubernetes-unit-windows-master",
            file: "pkg/kubelet/kubelet.go",
            runs: true
        ),
        Sample(
            repository: "kubernetes/kubernetes",
            name: "pull-kubernetes-unit-windows-master",
            file: "README.md",
            runs: false
        ),
    ]

    private func check(_ sample: Sample, _ jobs: JobsConfiguration) async throws {
        let repository = try #require(RepositoryName(sample.repository))
        let presubmits = jobs.presubmits(for: repository)
        let job = try #require(presubmits.first { $0.name == sample.name })
        #expect([job.context, job.rerunCommand] == [sample.name, "/test \(sample.name)"])
        #expect(job.trigger.pattern == "(?m)^/test( | .* )\(sample.name),?($|\\s.*)")
        let selected = try await [PresubmitFilter.testAll].selected(
            from: Presubmits([job]),
            branch: sample.branch,
            changes: ChangedFiles([sample.file].compactMap(\.self))
        )
        #expect(!selected.isEmpty == sample.runs, "\(sample)")
    }

    private func checkJobs(_ jobs: JobsConfiguration) {
        #expect(jobs.presubmits.values.map(\.count).reduce(0, +) == 2261)
        #expect(jobs.presubmits["kubernetes/kubernetes"]?.count == 461)
        #expect(jobs.postsubmits.values.map(\.count).reduce(0, +) == 253)
        #expect(jobs.periodics.count == 1335)
    }

    private func checkJob(_ jobs: JobsConfiguration) throws {
        let repository = RepositoryName(owner: "Kubernetes", name: "kubernetes")
        let presubmits = jobs.presubmits(for: repository)
        let job = try #require(presubmits.first { $0.name == "pull-kubernetes-unit" })
        #expect(job.context == "pull-kubernetes-unit")
        #expect(job.rerunCommand == "/test pull-kubernetes-unit")
        #expect(presubmits.areAskedFor(by: "/test pull-kubernetes-unit"))
        #expect(job.base.namespace == "test-pods")
        #expect(job.base.decorationConfig?.gcsConfiguration?.bucket == "kubernetes-ci-logs")
        #expect(job.base.decorationConfig?.utilityImages?.sidecar.isEmpty == false)
        #expect(job.base.source?.file.hasSuffix(".yaml") == true)
        #expect(job.base.spec?.containers.first?.command.isEmpty == false)
    }

    /// No branch of any repository has contexts that contradict each other.
    private func checkPolicies(_ settings: SettingsSnapshot) throws {
        for (name, presubmits) in settings.jobs.presubmits {
            let repository = try #require(RepositoryName(name))
            _ = try settings.bot.contextPolicy(for: repository, branch: "main", presubmits: presubmits)
        }
        let kueue = RepositoryName(owner: "kubernetes-sigs", name: "kueue")
        let policy = try settings.bot.contextPolicy(
            for: kueue,
            branch: "main",
            presubmits: settings.jobs.presubmits(for: kueue)
        )
        #expect(policy.isOptional("deploy/netlify"))
        #expect(settings.bot.tide.mergeMethod(for: kueue, branch: "main") == .squash)
        #expect(settings.bot.tide.queries(for: kueue).isEmpty == false)
    }

    private func checkPlugins(_ plugins: PluginsConfiguration) {
        let cadvisor = RepositoryName(owner: "google", name: "cadvisor")
        #expect(plugins.enabledPlugins(for: cadvisor).map(\.name) == ["trigger"])
        #expect(plugins.enabledPlugins(for: cadvisor).first?.location?.line == 1303)
        #expect(plugins.owners.readsMarkdown(in: RepositoryName(owner: "kubernetes", name: "website")))
        #expect(plugins.sections["approve"] != nil)
    }
}
