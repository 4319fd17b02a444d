import PluginKit
import PluginTesting
import Testing
import TriggerPlugin

@Suite struct RaceTests {
    /// Pushes at every point between a comment and its handling: of an author who is not trusted only those commits
    /// run that a trusted person could see when they spoke for them, and those that were pushed after the trust.
    @Test(
        arguments: [
            ["/test all"], ["/ok-to-test"], ["/ok-to-test", "/test all"], ["/test unit", "/ok-to-test", "/retest"],
            ["/ok-to-test", "/ok-to-test cancel", "/test all"],
        ]
    )
    func nothingRunsUnseen(_ comments: [String]) async throws {
        var started = 0
        for seed in 0..<500 {
            let world = World(author: "eve", labels: ["needs-ok-to-test"])
            let race = PushRace(seed: seed, pull: world.pull, facts: world.facts)
            let outcomes = try await race.run(comments, by: "ben") { try world.tester(on: $0) }
            var known: Set<CommitSHA>?
            for outcome in outcomes {
                for head in outcome.startedHeads {
                    started += 1
                    let seen = race.remarks.contains { $0.seen == head }
                    let came = known.map { !$0.contains(head) } ?? false
                    #expect(seen || came, "seed \(seed): \(head.short) ran, which nobody could see")
                }
                if outcome.trusts { known = outcome.known }
            }
        }
        #expect(started > 40, "the race must be won sometimes")
    }

    /// Who names a commit means that one, whenever it was pushed.
    @Test func namedCommitsRunAlone() async throws {
        let named = CommitSHA(String(repeating: "3", count: 40))
        var started = 0
        for seed in 0..<500 {
            let world = World(author: "eve", labels: ["needs-ok-to-test"])
            let race = PushRace(seed: seed, pull: world.pull, facts: world.facts)
            let outcomes = try await race.run(["/ok-to-test \(named)"], by: "ben") { try world.tester(on: $0) }
            let first = outcomes.first { !$0.startedHeads.isEmpty }
            guard let first else { continue }
            started += 1
            #expect(first.startedHeads == [named], "seed \(seed)")
        }
        #expect(started > 5, "the race must be won sometimes")
    }
}

extension PushRace.Outcome {
    fileprivate var trusts: Bool {
        effects.contains { if case .setLabel("ok-to-test", present: true, _) = $0 { true } else { false } }
    }

    fileprivate var startedHeads: Set<CommitSHA> {
        var heads: Set<CommitSHA> = []
        for case .startJobs(let requests) in effects {
            for request in requests { heads.formUnion(request.spec.refs?.pulls.map { CommitSHA($0.sha) } ?? []) }
        }
        return heads
    }
}
