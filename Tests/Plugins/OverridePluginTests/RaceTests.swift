import OverridePlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct RaceTests {
    /// Pushes at every point between a comment and its handling: only a head that an admin could see is overridden.
    @Test(arguments: [["/override unit"], ["/override-sticky unit", "/override unit"]])
    func nothingUnseenIsOverridden(_ comments: [String]) async throws {
        var overridden = 0
        for seed in 0..<600 {
            var facts = FakeForge.Facts()
            facts.permissions[Sample.repository] = ["ben": .admin]
            facts.requiredContexts["harbor/lantern:main"] = ["unit"]
            facts.heads["harbor/lantern:main"] = "9999999999999999999999999999999999999999"
            let race = PushRace(seed: seed, pull: Sample.pullRequest(), facts: facts)
            let outcomes = try await race.run(comments, by: "ben") {
                PluginTester(Override(configuration: OverrideConfiguration()), forge: $0)
            }
            for case .setStatus(_, let head, _) in outcomes.flatMap(\.effects) {
                overridden += 1
                let seen = race.remarks.contains { $0.seen == head }
                #expect(seen, "seed \(seed): \(head.short) was overridden, which nobody could see")
            }
        }
        #expect(overridden > 40, "the race must be won sometimes")
    }
}
