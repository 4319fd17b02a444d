import PluginKit
import PluginTesting
import Testing

@Suite struct CheckRunTests {
    struct Row: CustomTestStringConvertible {
        let testDescription: String
        var world = World()
        var event = ForgeEvent.checkRun(.rerequested, "unit", by: "ben")
        let does: [String]
    }

    @Test(arguments: [
        Row(testDescription: "GitHub's button runs the job", does: ["run unit"]),
        Row(
            testDescription: "our own button too",
            event: .checkRun(.requestedAction, "e2e", by: "ben") { $0.button = "rerun" },
            does: ["run e2e"]
        ),
        Row(
            testDescription: "another button is another's",
            event: .checkRun(.requestedAction, "unit", by: "ben") { $0.button = "fix" },
            does: []
        ),
        Row(testDescription: "an end is no request", event: .checkRun(.completed, "unit", by: "ben"), does: []),
        Row(
            testDescription: "another app's check run is left alone",
            event: .checkRun(.rerequested, "unit", by: "ben") { $0.app = "other" },
            does: []
        ),
        Row(
            testDescription: "a job of a branch has no pull request to run for",
            event: .checkRun(.rerequested, "unit", by: "ben") {
                $0.reference = CheckRunReference(job: "run", pull: nil)
            },
            does: []
        ),
        Row(
            testDescription: "the bot's own `.prow.yaml` jobs run",
            event: .checkRun(.rerequested, "bench", by: "ben"),
            does: ["run bench"]
        ),
        Row(
            testDescription: "anybody on a trusted pull request",
            event: .checkRun(.rerequested, "unit", by: "eve"),
            does: ["run unit"]
        ),
        Row(
            testDescription: "anybody once it is ok to test",
            world: World(author: "eve", labels: ["ok-to-test"]),
            event: .checkRun(.rerequested, "unit", by: "eve"),
            does: ["run unit"]
        ),
    ])
    func presses(_ row: Row) async throws {
        #expect(try await row.world.tester().effects(of: row.event).map(\.short) == row.does)
    }

    @Test(arguments: [
        Row(
            testDescription: "the head moved on",
            world: World(newerHead: "2222222222222222222222222222222222222222"),
            does: ["the head is 2222222"]
        ),
        Row(
            testDescription: "a stranger on a stranger's pull request",
            world: World(author: "eve"),
            event: .checkRun(.rerequested, "unit", by: "eve"),
            does: ["/ok-to-test"]
        ),
        Row(
            testDescription: "there is no such job",
            event: .checkRun(.rerequested, "gone", by: "ben"),
            does: ["has no such job any more"]
        ),
        Row(
            testDescription: "a job of another branch",
            event: .checkRun(.rerequested, "old", by: "ben"),
            does: ["has no such job any more"]
        ),
        Row(testDescription: "it conflicts", world: World(isMergeable: false), does: ["conflicts with `main`"]),
    ])
    func refusals(_ row: Row) async throws {
        let refusal = await #expect(throws: Refusal.self) {
            try await row.world.tester().effects(of: row.event)
        }
        #expect(refusal.map { "\($0)" }?.contains(row.does.joined()) == true)
    }
}
