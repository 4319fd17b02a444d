import HoldPlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct HoldTests {
    static let pull = Sample.pullRequest().id
    static let held = Effect.setLabel("do-not-merge/hold", present: true, on: pull)
    static let lifted = Effect.setLabel("do-not-merge/hold", present: false, on: pull)

    @Test(
        arguments: [
            ("/hold", held),
            ("/HOLD", held),
            ("/hold for review", held),
            ("/hold cancelled", held),
            ("/hold\ncancel", held),
            ("Careful.\r\n/hold\r\n", held),
            ("/unhold", lifted),
            ("/unhold now", lifted),
            ("/remove-hold", lifted),
            ("/hold cancel", lifted),
            ("/hold   Cancel this", lifted),
            ("/unhold\n/hold", lifted),
            ("/hold\n/hold cancel", lifted),
            ("/holdup", nil),
            ("/on-hold", nil),
            ("please /hold", nil),
            ("```\n/hold\n```", nil),
            ("> /hold", nil),
        ] as [(String, Effect?)]
    )
    func answersComments(_ body: String, _ effect: Effect?) async throws {
        let tester = PluginTester(Hold(configuration: .init()))
        #expect(try await tester.effects(of: .comment(body)) == [effect].compactMap(\.self))
        #expect(tester.forge.reads.isEmpty)
    }

    @Test(
        arguments: [
            (.pull(.opened, Sample.pullRequest { $0.body = "/hold" }), [held]),
            (.pull(.edited, Sample.pullRequest { $0.body = "/hold" }), []),
            (.review(.commented, body: "/hold"), [held]),
            (.comment("/hold", on: Issue(Sample.pullRequest { $0.state = .closed })), [held]),
            (.comment("/hold", by: "bowsprit"), [held]),
            (.comment("/hold", on: Sample.issue()), []),
        ] as [(ForgeEvent, [Effect])]
    )
    func worksOnPullRequests(_ event: ForgeEvent, _ effects: [Effect]) async throws {
        #expect(try await PluginTester(Hold(configuration: .init())).effects(of: event) == effects)
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [PluginTester(Hold(configuration: .init()))]).isEmpty)
    }
}
