import ForgeModel
import Foundation
import JobModel
import Settings
import TestSupport
import Testing

@Suite(.enabled(if: RealConfiguration.isAvailable, "needs ../shared/data"))
struct RealPlanTests {
    /// The configuration of prow.k8s.io against itself, and against itself with a few jobs changed: exactly those
    /// are in the plan.
    @Test func exactlyTheEditedJobsAreInThePlan() async throws {
        let real = try await RealTexts.loaded.value
        let old = real.version(real.settings)
        #expect(ConfigurationPlan(from: old, to: old).isEmpty)
        for seed in 0..<3 {
            var edits = SeededEdits(real.settings.jobs, seed: UInt64(seed))
            for _ in 0..<20 { edits.edit() }
            var settings = real.settings
            settings.jobs = edits.configuration
            let plan = ConfigurationPlan(from: old, to: real.version(settings))
            #expect(SeededEdits.changes(in: plan) == edits.expected, "seed \(seed)")
            #expect(plan.settings.isEmpty)
            #expect(plan.periodics.isEmpty)
        }
    }

    /// A default that changes for every job is one line for people.
    @Test func aDefaultForAllJobsIsSaidOnce() async throws {
        let real = try await RealTexts.loaded.value
        var settings = real.settings
        let presubmits = settings.jobs.presubmits.mapValues { jobs in
            jobs.map { job in
                var job = job
                job.base.decorationConfig?.gracePeriod = .minutes(7)
                return job
            }
        }
        settings.jobs = JobsConfiguration(
            presubmits: presubmits,
            postsubmits: settings.jobs.postsubmits,
            periodics: settings.jobs.periodics
        )
        let plan = ConfigurationPlan(from: real.version(real.settings), to: real.version(settings))
        let text = PlanText(plan).text()
        #expect(text.contains("~ decoration_config.grace_period: 15m0s -> 7m0s in "))
        #expect(text.split(separator: "\n").count < 30, "\(text)")
    }

    /// Every setting of the pod utilities has a place, for jobs of several files and clusters.
    @Test func everythingHasAPlace() async throws {
        let real = try await RealTexts.loaded.value
        let branch = real.settings.jobs.likelyBranch(of: RealTexts.repository)
        let explanation = ConfigurationExplanation(
            real.settings,
            for: RealTexts.repository,
            change: ChangeDescription(branch: branch, files: ["pkg/kubelet/kubelet.go"]),
            catalog: testCatalog,
            texts: real.all
        )
        #expect(branch == "master")
        #expect(explanation.mention.level == .repository)
        #expect(explanation.presubmits.count == 461)
        let fields = explanation.presubmits.flatMap(\.decoration)
        #expect(!fields.isEmpty)
        #expect(fields.filter { $0.origins.isEmpty || $0.origins.contains { $0.place == nil } } == [])
        #expect(explanation.contexts.contexts.allSatisfy { !$0.origins.isEmpty })
        #expect(explanation.merging.isInPool)
        #expect(explanation.merging.queries.allSatisfy { $0.place != nil })
    }
}

/// The configuration of prow.k8s.io, loaded once.
struct RealTexts {
    static let repository = RepositoryName(owner: "kubernetes", name: "kubernetes")
    static let loaded = Task { try await RealConfiguration.unpacked { try await RealTexts($0) } }

    let settings: SettingsSnapshot
    let config: ConfigurationTexts
    let plugins: ConfigurationTexts
    /// The texts of the settings and of the jobs of ``repository``.
    let all: ConfigurationTexts

    private init(_ directory: String) async throws {
        let config = "\(directory)/config/prow/config.yaml"
        let plugins = "\(directory)/config/prow/plugins.yaml"
        let paths = SettingsPaths(config: config, jobConfig: "\(directory)/config/jobs", pluginConfig: plugins)
        let settings = try #require(await SettingsLoader(catalog: testCatalog).load(paths).settings)
        let before = settings.jobs.presubmits(for: Self.repository).compactMap(\.base.source?.file)
        let after = settings.jobs.postsubmits(for: Self.repository).compactMap(\.base.source?.file)
        self.settings = settings
        self.config = try Self.texts([config])
        self.plugins = try Self.texts([plugins])
        all = try Self.texts([config, plugins] + Set(before + after).sorted())
    }

    func version(_ settings: SettingsSnapshot) -> ConfigurationVersion {
        ConfigurationVersion(settings, config: config, plugins: plugins)
    }

    private static func texts(_ files: [String]) throws -> ConfigurationTexts {
        ConfigurationTexts(try files.map { ($0, try String(contentsOf: URL(filePath: $0), encoding: .utf8)) })
    }
}

/// Edits of the presubmits of a configuration, and what a plan must say of them.
struct SeededEdits {
    private var random: SeededGenerator
    private var presubmits: [String: [Presubmit]]
    private let jobs: JobsConfiguration
    private var touched: Set<String> = []
    /// The edited jobs: `added REPO NAME`, `changed REPO NAME PATH` and so on.
    private(set) var expected: Set<String> = []

    init(_ jobs: JobsConfiguration, seed: UInt64) {
        self.jobs = jobs
        presubmits = jobs.presubmits.mapValues { Array($0) }
        random = SeededGenerator(seed: seed)
    }

    var configuration: JobsConfiguration {
        JobsConfiguration(
            presubmits: presubmits,
            postsubmits: jobs.postsubmits,
            periodics: jobs.periodics,
            presets: jobs.presets
        )
    }

    /// Changes, removes or adds one job whose name is alone in its repository.
    mutating func edit() {
        guard let repo = presubmits.keys.sorted().randomElement(using: &random),
            let jobs = presubmits[repo],
            let position = jobs.indices.randomElement(using: &random),
            jobs.count(where: { $0.name == jobs[position].name }) == 1,
            touched.insert("\(repo) \(jobs[position].name)").inserted
        else { return }
        var job = jobs[position]
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            presubmits[repo]?.remove(at: position)
            expected.insert("removed \(repo) \(job.name)")
        case 1:
            job.base.name += "-copy"
            presubmits[repo]?.append(job)
            expected.insert("added \(repo) \(job.name)")
        case 2:
            job.runBeforeMerge.toggle()
            presubmits[repo]?[position] = job
            expected.insert("changed \(repo) \(job.name) run_before_merge")
        default:
            guard var container = job.base.spec?.containers.first, !container.image.isEmpty else { return }
            container.image += "-edited"
            job.base.spec?.containers[0] = container
            presubmits[repo]?[position] = job
            expected.insert("changed \(repo) \(job.name) image")
        }
    }

    /// What a plan says, in the same form.
    static func changes(in plan: ConfigurationPlan) -> Set<String> {
        Set(
            plan.repositories.flatMap { repository in
                repository.presubmits.map { change in
                    let fields = change.fields.map { field in
                        field.path.hasSuffix(".image") ? " image" : " \(field.path)"
                    }
                    return "\(change.kind.rawValue) \(repository.name) \(change.name)\(fields.joined())"
                }
            }
        )
    }
}
