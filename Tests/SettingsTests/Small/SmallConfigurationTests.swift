import ForgeModel
import GoTemplate
import JobModel
import RE2
import Settings
import Testing
import YAML

/// Every key of Prow's configuration is known, and means what it means there.
@Suite struct SmallConfigurationTests {
    static let repository = RepositoryName(owner: "o", name: "r")
    static let other = RepositoryName(owner: "x", name: "y")
    /// What is said of parts that Bowsprit has no use for.
    static let harmless: Set<String> = [
        RuleCode.sectionWithoutEffect.rawValue, RuleCode.pluginWithoutEffect.rawValue, RuleCode.jobAgent.rawValue,
    ]

    private func settings(other: Bool = false) async throws -> SettingsSnapshot {
        try #require(await SmallConfiguration.load(other: other).settings)
    }

    @Test(arguments: [false, true])
    func everyKeyIsKnown(other: Bool) async {
        let loaded = await SmallConfiguration.load(other: other)
        #expect(loaded.diagnostics.filter { $0.severity == .error } == [])
        #expect(loaded.diagnostics.filter { !Self.harmless.contains($0.code) } == [])
        #expect(loaded.settings != nil)
        #expect(loaded.files.count == (other ? 2 : 5))
    }

    @Test func jobsAreCounted() async throws {
        let jobs = try await settings().jobs
        #expect(
            jobs.presubmits(for: Self.repository).map(\.name)
                == ["in-main-file", "unit", "docs-left-out", "folder/on-jenkins"]
        )
        #expect(
            jobs.postsubmits(for: Self.repository).map(\.name)
                == ["push-in-main-file", "publish", "changed", "not-docs", "push-on-jenkins"]
        )
        #expect(
            jobs.periodics.map(\.name)
                == ["periodic-in-main-file", "nightly", "often", "after-the-last", "daily", "in-a-pipeline"]
        )
        #expect(jobs.presets.map(\.labels) == [["preset-cache": "true"], ["preset-jobs": "true"]])
    }

    @Test func theFullestPresubmit() async throws {
        let jobs = try await settings().jobs
        let job = try #require(jobs.presubmits(for: Self.repository).first { $0.name == "unit" })
        #expect([job.context, job.rerunCommand] == ["ci/unit", "/test unit"])
        #expect(job.trigger.matches("/test all-units"))
        #expect(!job.trigger.matches("/test units"))
        #expect(job.optional && job.runBeforeMerge && !job.alwaysRun && !job.skipReport)
        #expect(job.brancher.branches == ["main", "release-.*"])
        let base = job.base
        #expect([base.cluster, base.namespace, base.jobQueueName] == ["big", "test-pods", "slow"])
        #expect([base.pathAlias, base.cloneURI] == ["example.org/r", "https://github.com/o/r.git"])
        #expect(base.skipSubmodules && base.skipFetchHead && base.errorOnEviction && base.hidden)
        #expect([base.maxConcurrency, base.cloneDepth] == [4, 1])
        #expect(base.reporterConfig?.slack?.jobStatesToReport == [])
        #expect(base.prowJobDefault?.tenantID == "own")
        #expect(base.prowJobDefault?.resultStoreConfig?.projectID == "own")
        #expect(base.extraRefs.map(\.fullName) == ["o/tools"])
        #expect(base.extraRefs.first?.bloblessFetch == false)
        let container = try #require(base.spec?.containers.first)
        #expect(container.env.map(\.name) == ["MODE", "CACHE", "FROM_JOBS_FILE"])
        #expect(base.spec?.outline.volumes == ["data", "cache"])
    }

    @Test func decorationIsLayered() async throws {
        let jobs = try await settings().jobs.presubmits(for: Self.repository)
        let own = try #require(jobs.first { $0.name == "unit" }?.base.decorationConfig)
        #expect([own.timeout, own.gracePeriod] == [.minutes(10), .seconds(30)])
        let common = try #require(jobs.first { $0.name == "docs-left-out" }?.base.decorationConfig)
        // The entry for the cluster `big` is not for this job.
        #expect([common.timeout, common.gracePeriod] == [.hours(2), .seconds(15)])
        #expect([common.podPendingTimeout, common.podRunningTimeout] == [.minutes(21), .minutes(22)])
        #expect(common.gcsConfiguration?.bucket == "gs://logs")
        #expect(common.gcsConfiguration?.mediaTypes == ["log": "text/plain"])
        #expect(common.utilityImages?.sidecar == "example.org/sidecar:v1")
        #expect([common.runAsUser, common.runAsGroup, common.fsGroup] == [1000, 1001, 1002])
        #expect(common.censoringOptions?.minimumSecretLength == 6)
        #expect(common.gitHubAppPrivateKeySecret == SecretKeyReference(name: "app", key: "pem"))
        #expect(jobs.first { $0.name == "folder/on-jenkins" }?.base.decorationConfig == nil)
    }

    @Test func derivedValues() async throws {
        let jobs = try await settings().jobs
        let job = try #require(jobs.presubmits(for: Self.repository).first { $0.name == "docs-left-out" })
        #expect([job.context, job.rerunCommand] == ["docs-left-out", "/test docs-left-out"])
        #expect(job.trigger.matches("/test all") == false)
        #expect(job.base.spec?.containers.map(\.args) == [["all"], []])
        #expect(job.base.spec?.containers.map(\.command) == [["make"], ["db"]])
        #expect(job.base.cluster == "default")
        #expect(job.base.prowJobDefault?.tenantID == "team-r")
        #expect(job.base.prowJobDefault?.resultStoreConfig?.projectID == "results")
        let publish = try #require(jobs.postsubmits(for: Self.repository).first { $0.name == "publish" })
        #expect(publish.alwaysRun == false && publish.skipReport && publish.context == "ci/publish")
        let nightly = try #require(jobs.periodics.first { $0.name == "nightly" })
        #expect(nightly.cron == "0 1 * * 1-5" && nightly.tags == ["slow"])
        #expect(nightly.retry?.runAll == true && nightly.retry?.attempts == 2)
        #expect(nightly.base.prowJobDefault?.tenantID == "team-r")
        let pipeline = try #require(jobs.periodics.first { $0.name == "in-a-pipeline" })
        #expect(pipeline.base.namespace == "pipelines")
        #expect(pipeline.base.tektonPipelineRunSpec != nil)
    }

    @Test func theBotsOwnSettings() async throws {
        let bot = try await settings().bot
        #expect([bot.logLevel, bot.prowJobNamespace, bot.podNamespace] == ["debug", "prow", "test-pods"])
        #expect(bot.gitHub.linkURL == "https://github.example.org")
        #expect(bot.plank.jobQueueCapacities == ["slow": 3, "blocked": 0, "free": -1])
        #expect(bot.plank.jobURLPrefixes[Self.repository] == "https://r.example.org/view/")
        #expect(bot.plank.jobURLPrefixes[Self.other] == "https://ci.example.org/view/")
        #expect(bot.plank.reportTemplates[Self.repository]?.text == "repo: {{.Spec.Job}}")
        #expect([bot.plank.podPendingTimeout, bot.plank.podRunningTimeout] == [.minutes(11), .hours(12)])
        #expect([bot.sinker.resyncPeriod, bot.sinker.maxPodAge] == [.minutes(30), .hours(12)])
        #expect(bot.inRepoConfig.isEnabled(for: Self.repository))
        #expect(!bot.inRepoConfig.isEnabled(for: RepositoryName(owner: "o", name: "secret")))
        #expect(bot.inRepoConfig.allows(cluster: "big", for: Self.repository))
        #expect(!bot.inRepoConfig.allows(cluster: "big", for: Self.other))
        #expect(!bot.gitHubReporter.comments(in: RepositoryName(owner: "o", name: "quiet")))
        #expect(bot.gitHubReporter.summarizes(in: RepositoryName(owner: "p", name: "any")))
        #expect(bot.ownersDirDenylist.patterns(for: Self.repository).sorted() == ["testdata", "third_party"])
    }

    @Test func tide() async throws {
        let settings = try await settings()
        let tide = settings.bot.tide
        #expect([tide.syncPeriod, tide.statusUpdatePeriod] == [.minutes(2), .minutes(3)])
        #expect(tide.mergeMethod(for: Self.repository, branch: "main") == .squash)
        let q = RepositoryName(owner: "p", name: "q")
        #expect(
            [tide.mergeMethod(for: q, branch: "main"), tide.mergeMethod(for: q, branch: "release")] == [
                .rebase, .merge,
            ]
        )
        let n = RepositoryName(owner: "m", name: "n")
        #expect(
            [tide.mergeMethod(for: n, branch: "main"), tide.mergeMethod(for: n, branch: "release-1")] == [
                .rebase, .merge,
            ]
        )
        #expect(tide.mergeMethod(for: RepositoryName(owner: "m", name: "z"), branch: "main") == .squash)
        #expect([Self.repository, q, Self.other].map { tide.batchSizeLimit(for: $0) } == [3, 5, 5])
        #expect([Self.repository, Self.other].map { tide.prioritizesExistingBatches(in: $0) } == [true, false])
        #expect([Self.repository, Self.other].map { tide.mergeBlocksPolicy(for: $0) } == [.permit, .block])
        #expect(tide.targetURL(for: Self.repository) == "https://r.example.org/tide")
        #expect(tide.priority.map(\.labels) == [["kind/flake"], ["kind/bug", "urgent"]])
        let policy = try settings.bot.contextPolicy(
            for: Self.repository,
            branch: "main",
            presubmits: settings.jobs.presubmits(for: Self.repository)
        )
        #expect(["codecov", "org", "repo", "branch", "ci/unit"].allSatisfy { policy.optional.contains($0) })
        #expect(policy.isOptional("netlify/r") && !policy.skipsUnknown && policy.overwritesPending)
        #expect(policy.required.isSuperset(of: ["cla", "docs", "in-main-file"]))
        #expect(policy.requiredIfPresent.isSuperset(of: ["e2e", "docs-left-out"]))
    }

    @Test func plugins() async throws {
        let plugins = try await settings().plugins
        #expect(plugins.enabledPlugins(for: Self.repository).map(\.name) == ["approve", "lgtm", "trigger"])
        #expect(plugins.enabledPlugins(for: RepositoryName(owner: "o", name: "quiet")).map(\.name) == ["approve"])
        let external = plugins.externalPlugins(for: Self.repository)
        #expect(Set(external.map(\.endpoint)) == ["http://refresh.example.org", "http://needs-rebase"])
        #expect(plugins.owners.labelsDenylist == ["approved", "lgtm", "hold"])
        #expect(plugins.owners.fileNames(for: Self.repository).owners == "OWNERS")
        #expect(plugins.owners.fileNames(for: RepositoryName(owner: "o", name: "x")).owners == "KEEPERS")
    }

    @Test func theKeysThatExcludeOthers() async throws {
        let bot = try await settings(other: true).bot
        #expect(bot.plank.reportTemplates[Self.other]?.text == "{{.Spec.Job}}")
        #expect(bot.plank.decorationEntries.map(\.entry.repo) == ["*", "o", "o/oauth"])
        #expect(bot.tide.targetURL(for: Self.other) == "https://ci.example.org/tide")
        #expect(bot.tide.mergeMethod(for: Self.repository, branch: "main") == .squash)
        #expect(!bot.inRepoConfig.allows(cluster: "default", for: Self.repository))
    }

    @Test func inRepositoryJobs() async throws {
        let settings = try await settings()
        let text = try SmallConfiguration.text(of: "prow.yaml")
        let loaded = ProwYAML.load([(".prow.yaml", text)], for: Self.repository, settings: settings)
        #expect(loaded.diagnostics == [])
        let presubmit = try #require(loaded.value?.presubmits.first)
        #expect(presubmit.base.spec?.containers.first?.env.map(\.name) == ["CACHE", "OWN"])
        #expect(loaded.value?.postsubmits.map(\.base.cluster) == ["big"])
    }
}
