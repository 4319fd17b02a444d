import LGTMPlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct RaceTests {
    /// Pushes at every point between a comment and its handling: when all is quiet, a pull request that looks good is
    /// one whose head somebody could see.
    @Test(arguments: [["/lgtm"], ["/lgtm", "/lgtm"], ["/lgtm", "/lgtm cancel", "/lgtm"]])
    func looksGoodOnlyWhereItWasSeen(_ comments: [String]) async throws {
        var labelled = 0
        for seed in 0..<800 {
            var facts = FakeForge.Facts()
            facts.collaborators[Sample.repository] = ["ben"]
            let race = PushRace(seed: seed, pull: Sample.pullRequest(), facts: facts)
            _ = try await race.run(comments, by: "ben") { PluginTester(LGTM(configuration: .init()), forge: $0) }
            guard race.labels.contains("lgtm") else { continue }
            labelled += 1
            let seen = race.remarks.contains { $0.body == "/lgtm" && $0.seen == race.head }
            #expect(seen, "seed \(seed): lgtm on \(race.head.short), which nobody could see")
        }
        #expect(labelled > 40, "the race must be won sometimes")
    }
}
