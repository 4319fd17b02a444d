import PluginKit
import PluginTesting
import Testing

@Suite struct CheckSuiteTests {
    private static let head = Sample.pullRequest().head.sha

    /// A check run of an app on the head, of a pull request.
    private static func run(
        _ name: String,
        app: Login = "bowsprit",
        pull: Int? = Sample.pullRequest().number
    ) -> CheckRun {
        CheckRun(name: name, state: .failure, app: app, reference: CheckRunReference(job: "run", pull: pull))
    }

    private func effects(
        _ event: ForgeEvent,
        _ runs: [CheckRun],
        in world: World = World()
    ) async throws -> [String] {
        var facts = world.facts
        facts.checkRuns[Self.head] = runs
        return try await world.tester(on: FakeForge(facts)).effects(of: event).map(\.short)
    }

    @Test func allJobsOfTheHeadRunAgain() async throws {
        let runs = [
            Self.run("unit"), Self.run("e2e"), Self.run("gone"), Self.run("bench", app: "other"),
            Self.run("bench", pull: nil),
        ]
        #expect(try await effects(.checkSuite(.rerequested, by: "ben"), runs) == ["run unit,e2e"])
        let fork = ForgeEvent.checkSuite(.rerequested, by: "ben") { $0.pulls = [] }
        #expect(try await effects(fork, runs) == ["run unit,e2e"])
    }

    @Test(arguments: [
        ForgeEvent.checkSuite(.completed, by: "ben"), .checkSuite(.requested, by: "ben"),
        .checkSuite(.rerequested, by: "ben") { $0.app = "other" },
    ])
    func othersAreLeftAlone(_ event: ForgeEvent) async throws {
        #expect(try await effects(event, [Self.run("unit")]).isEmpty)
    }

    @Test(arguments: [
        (World(newerHead: "2222222222222222222222222222222222222222"), Login("ben"), "the head is 2222222"),
        (World(author: "eve"), "eve", "/ok-to-test"), (World(isMergeable: false), "ben", "conflicts with `main`"),
    ])
    func refusals(_ world: World, _ sender: Login, _ words: String) async throws {
        let refusal = await #expect(throws: Refusal.self) {
            try await effects(.checkSuite(.rerequested, by: sender), [Self.run("unit"), Self.run("e2e")], in: world)
        }
        #expect(refusal.map { "\($0)" }?.contains(words) == true)
    }
}
