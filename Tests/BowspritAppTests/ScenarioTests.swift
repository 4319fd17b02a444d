import Foundation
import Synchronization
import Testing

@testable import BowspritApp

/// Every scenario, played by the whole bot: real processes, real git, signed webhooks.
@Suite struct ScenarioTests {
    @Test(arguments: Scenario.builtinNames)
    func theScenarioHolds(name: String) async throws {
        try await Checkout.withFolder { folder in
            let traffic = folder.appending(path: "traffic")
            let lines = Mutex<[String]>([])
            let console = Console(isColoured: false) { text in lines.withLock { $0.append(text) } }
            try await Self.play(name, in: folder, traffic: traffic, console: console)
            let timeline = lines.withLock { $0.joined() }
            #expect(timeline.contains(" ms  "), "the timeline tells after how many milliseconds")
            if Checkout.hasContractChecks { try await Self.check(traffic) }
        }
    }

    @Test func theFilesOfTheScenariosAreTheOnesThatAreBuiltIn() throws {
        let folder = Checkout.root.appending(path: "scenarios")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
        #expect(files.map { String($0.dropLast(5)) }.sorted() == Scenario.builtinNames)
    }

    @Test func aMistakeInAScenarioIsShownWithItsPlace() throws {
        let text = "title: x\nrepository: harbor/lantern\npull_request: 1\nsteps: []\nexpcet: {}\n"
        let error = try #require(throws: UserError.self) { try Scenario.parse(text, file: "mine.yaml") }
        #expect(error.message.contains("mine.yaml:5:1: error: unknown key \"expcet\""))
    }

    private static func play(_ name: String, in folder: URL, traffic: URL, console: Console) async throws {
        let options = SandboxOptions(
            dataPath: folder.appending(path: "data").path,
            recordPath: traffic.path
        )
        let session = SandboxSession(folder: try SandboxFolder(options), options: options, now: { Date() })
        let scenario = try Scenario.load(name)
        try await session.run { forge, bot in
            try await ScenarioPlayer(scenario: scenario, forge: forge, bot: bot, console: console).play()
        }
    }

    /// Compares recorded traffic with GitHub's contracts.
    static func check(_ traffic: URL) async throws {
        let python = try #require(Checkout.python)
        let contracts = try #require(Checkout.contracts)
        let logs = ["http.jsonl", "webhooks.jsonl"].map { traffic.appending(path: $0).path }
        let outcome = try await Command.run(
            python,
            [Checkout.root.appending(path: "scripts/check_traffic.py").path, contracts.path] + logs
        )
        #expect(outcome.succeeded, "\(outcome.output.prefix(4000))\(outcome.errors)")
    }
}
