import PluginKit
import PluginTesting
import Testing

@Suite struct CandidateJobsTests {
    static let pull = Sample.pullRequest()
    static let mistake = InvalidJobConfiguration(
        commit: "2222222222222222222222222222222222222222",
        file: ".prow.yaml",
        line: 1,
        summary: "wrong",
        findings: []
    )

    static func candidates(withOwnVersion: Bool, mistake: InvalidJobConfiguration? = nil) async throws -> CandidateJobs
    {
        var unit = try Presubmit(base: JobBase(name: "unit"))
        unit.alwaysRun = true
        unit.base.labels = ["team": "keepers"]
        unit.base.annotations = ["note": "yes"]
        var old = try Presubmit(base: JobBase(name: "old"))
        old.brancher = try Brancher(branches: ["release-.*"])
        old.optional = true
        var facts = FakeForge.Facts()
        facts.heads["harbor/lantern:main"] = "3333333333333333333333333333333333333333"
        let own = try Presubmit(base: JobBase(name: "own"))
        let call = Call(
            deliveryID: "1",
            repository: Sample.repository,
            bot: "bowsprit",
            forge: FakeForge(facts),
            owners: FakeOwners(OwnersTree(files: [:])),
            jobs: FakeJobs(central: [unit, old], inRepository: [own], mistake: mistake),
            tide: FakeTide(),
            web: FakeWeb()
        )
        return try await CandidateJobs(for: pull, withOwnVersion: withOwnVersion, call)
    }

    @Test(arguments: [(true, ["unit", "old", "own"]), (false, ["unit", "old"])])
    func readsTheJobs(_ withOwnVersion: Bool, _ names: [String]) async throws {
        let jobs = try await Self.candidates(withOwnVersion: withOwnVersion)
        #expect(jobs.presubmits.map(\.name) == names)
        #expect(jobs.available.map(\.name) == names.filter { $0 != "old" })
        #expect(jobs.mistake == nil)
        #expect(jobs.refs.baseSHA == "3333333333333333333333333333333333333333")
        #expect(try await jobs.selected(by: [.testAll]).map(\.name) == ["unit"])
    }

    @Test func leavesOutJobsWithMistakes() async throws {
        let jobs = try await Self.candidates(withOwnVersion: true, mistake: Self.mistake)
        #expect(jobs.presubmits.map(\.name) == ["unit", "old"])
        #expect(jobs.mistake == Self.mistake)
    }

    @Test func asksForJobsWithTheirLabels() async throws {
        let jobs = try await Self.candidates(withOwnVersion: false)
        let requests = jobs.presubmits.map { jobs.request(for: $0, trust: .trusted, isRetest: $0.optional) }
        #expect(requests.map(\.spec.job) == ["unit", "old"])
        #expect(requests.map { $0.labels[ProwJobKey.isOptional] } == ["false", "true"])
        #expect(requests.map { $0.labels[ProwJobKey.retest] } == [nil, "true"])
        #expect(requests.allSatisfy { $0.trust == .trusted })
        #expect(requests.first?.labels["team"] == "keepers")
        #expect(requests.first?.annotations == ["note": "yes"])
        #expect(requests.first?.spec.refs == jobs.refs)
        #expect(jobs.start(Array(jobs.presubmits.prefix(1)), trust: .trusted) == .startJobs(Array(requests.prefix(1))))
    }
}
