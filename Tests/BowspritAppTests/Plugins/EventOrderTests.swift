import ForgeModel
import PluginKit
import PluginTesting
import Testing

/// All plugins at once: webhooks come twice, and in another order.
@Suite struct EventOrderTests {
    @Test func twiceIsAsOnce() async throws {
        for seed in 0..<100 {
            let history = History(seed: seed)
            let (once, twice) = (try ModelBot(history.facts), try ModelBot(history.facts))
            try await once.handle(history.events)
            try await twice.handle(history.events.flatMap { [$0, $0] })
            #expect(once.differences(from: twice) == [], "seed \(seed): \(history.told)")
        }
    }

    @Test func orderDoesNotMatter() async throws {
        for seed in 0..<100 {
            let history = History(seed: seed)
            var random = SeededRandom("order \(seed)")
            let (one, other) = (try ModelBot(history.facts), try ModelBot(history.facts))
            try await one.handle(history.events)
            try await other.handle(history.events.shuffled(using: &random))
            // A push that arrives after a review takes `lgtm` off, whichever came first: that is the safe side.
            let differences = one.differences(from: other).filter { $0 != "lgtm" || other.standing.contains("lgtm") }
            #expect(differences == [], "seed \(seed): \(history.told)")
        }
    }

    /// Histories differ, and change something.
    @Test func historiesMatter() async throws {
        var standings: Set<[String]> = []
        for seed in 0..<20 {
            let history = History(seed: seed)
            let bot = try ModelBot(history.facts)
            let before = bot.standing
            try await bot.handle(history.events)
            #expect(bot.standing != before)
            standings.insert(bot.standing)
        }
        #expect(standings.count > 10)
    }
}

extension History {
    /// What happened, in a line.
    fileprivate var told: String {
        events.map { event in
            switch event {
            case .issueComment(let event): event.comment.body
            case .pullRequest(let event): "\(event.action)"
            default: "\(event)"
            }
        }
        .joined(separator: ", ")
    }
}
