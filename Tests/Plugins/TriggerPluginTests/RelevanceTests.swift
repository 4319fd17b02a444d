import PluginKit
import PluginTesting
import Testing
import TriggerPlugin

/// Which comments are work at all: what is not is stored as done, and no worker sees it.
@Suite struct RelevanceTests {
    /// `unit` has the usual expression; `lamp` matches words within a line.
    static let unusual = World().with { world in
        let lamp = World.job("lamp") { job in
            if let trigger = try? RegularExpression("(?i)light the lamp") { job.trigger = trigger }
        }
        world.jobs.central = world.jobs.central.appending([lamp].compactMap(\.self))
    }

    @Test(
        arguments: [
            (World(), "Thanks, this reads well.", false),
            (World(), "The path is a/test unit, see above.", false),
            (World(), "```\n/test unit\n```", false),
            (World(), "<!-- /test all -->", false),
            (World(), "/test unit", true),
            (World(), "Once more:\r\n/retest\r\n", true),
            (World(), "/bench", true),
            (unusual, "Thanks, this reads well.", false),
            (unusual, "Please light the lamp.", true),
            (unusual, "```\nlight the lamp\n```", false),
        ] as [(World, String, Bool)]
    )
    func wants(_ world: World, _ body: String, _ isWanted: Bool) throws {
        let event = world.comment(body)
        let text = try #require(TextEvent(event))
        let lines = CommandLine.lines(of: text.body)
        let handlers = try world.tester().plugin.handlers
        let works = handlers.compactMap { $0.work(for: event, text: text, lines: lines, jobs: world.jobs) }
        #expect(!works.isEmpty == isWanted)
    }
}
