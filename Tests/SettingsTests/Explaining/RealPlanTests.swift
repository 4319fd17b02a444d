import ForgeModel
import Foundation
import JobModel
import Settings
import Testing

@Suite(.enabled(if: RealConfiguration.isAvailable, "needs ../shared/data"))
struct RealPlanTests {
    /// The configuration of prow.k8s.io against itself, and against itself with a few jobs changed: exactly those
    /// are in the plan.
    @Test func exactlyTheEditedJobsAreInThePlan() async throws {
        try await RealConfiguration.unpacked { directory in
            let old = try await Self.version(directory)
            let again = try await Self.version(directory)
            #expect(ConfigurationPlan(from: old, to: again).isEmpty)
            for seed in 0..<3 {
                var edits = SeededEdits(old.settings.jobs, seed: UInt64(seed))
                for _ in 0..<20 { edits.edit() }
                var settings = old.settings
                settings.jobs = edits.configuration
                let plan = ConfigurationPlan(from: old, to: old.with(settings))
                #expect(SeededEdits.changes(in: plan) == edits.expected, "seed \(seed)")
                #expect(plan.settings.isEmpty)
                #expect(plan.periodics.isEmpty)
            }
        }
    }

    /// Every setting of the pod utilities has a place, for jobs of several files and clusters.
    @Test func everyDecorationHasAPlace() async throws {
        try await RealConfiguration.unpacked { directory in
            let version = try await Self.version(directory)
            let repository = RepositoryName(owner: "kubernetes", name: "kubernetes")
            let jobs = version.settings.jobs
            let sources = jobs.presubmits(for: repository).map(\.base.source)
                + jobs.postsubmits(for: repository).map(\.base.source)
            let files = [Self.paths(directory).config].compactMap(\.self) + Set(sources.compactMap { $0?.file }).sorted()
            let branch = jobs.likelyBranch(of: repository)
            let explanation = ConfigurationExplanation(
                version.settings,
                for: repository,
                change: ChangeDescription(branch: branch, files: ["pkg/kubelet/kubelet.go"]),
                catalog: testCatalog,
                texts: try Self.texts(files)
            )
            #expect(branch == "master")
            #expect(explanation.mention.level == .repository)
            #expect(explanation.presubmits.count == 461)
            let fields = explanation.presubmits.flatMap(\.decoration)
            #expect(!fields.isEmpty)
            let homeless = fields.filter { $0.origins.isEmpty || $0.origins.contains { $0.place == nil } }
            #expect(homeless == [])
            #expect(explanation.contexts.contexts.allSatisfy { !$0.origins.isEmpty })
            #expect(explanation.merging.isInPool)
            #expect(explanation.merging.queries.allSatisfy { $0.place != nil })
        }
    }

    static func paths(_ directory: String) -> SettingsPaths {
        SettingsPaths(
            config: "\(directory)/config/prow/config.yaml",
            jobConfig: "\(directory)/config/jobs",
            pluginConfig: "\(directory)/config/prow/plugins.yaml"
        )
    }

    static func texts(_ files: [String]) throws -> ConfigurationTexts {
        ConfigurationTexts(try files.map { ($0, try String(contentsOf: URL(filePath: $0), encoding: .utf8)) })
    }

    static func version(_ directory: String) async throws -> ConfigurationVersion {
        let paths = paths(directory)
        let loaded = await SettingsLoader(catalog: testCatalog).load(paths)
        return ConfigurationVersion(
            try #require(loaded.settings),
            config: try texts([paths.config].compactMap(\.self)),
            plugins: try texts([paths.pluginConfig].compactMap(\.self))
        )
    }
}

/// Edits of the presubmits of a configuration, and what a plan must say of them.
struct SeededEdits {
    private var random: SplitMix
    private var presubmits: [String: [Presubmit]]
    private let jobs: JobsConfiguration
    private var touched: Set<String> = []
    /// The edited jobs: `added REPO NAME`, `changed REPO NAME PATH` and so on.
    private(set) var expected: Set<String> = []

    init(_ jobs: JobsConfiguration, seed: UInt64) {
        self.jobs = jobs
        presubmits = jobs.presubmits
        random = SplitMix(state: seed)
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

extension ConfigurationVersion {
    func with(_ settings: SettingsSnapshot) -> ConfigurationVersion {
        ConfigurationVersion(settings, config: ConfigurationTexts(), plugins: ConfigurationTexts())
    }
}
