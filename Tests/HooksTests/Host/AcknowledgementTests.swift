import ForgeModel
import ForgeSimulator
import Foundation
import Persistence
import PluginKit
import PluginTesting
import Testing

@testable import Hooks

/// The reaction that shows a person that the bot has seen their command.
@Suite(.timeLimit(.minutes(10))) struct AcknowledgementTests {

    @Test(arguments: [
        ("/say hello", "ada", true), ("/say hello\n/say again\n/read", "ada", true), ("/members-only", "ada", true),
        ("/refuse", "ada", false), ("/members-only", "stranger", false), ("/refuse\n/say hello", "ada", true),
        ("/raed", "ada", false), ("Nice.", "ada", false),
    ])
    func acceptedCommandsAreSeen(_ body: String, _ login: String, _ isShown: Bool) async throws {
        try await withHooks { world in
            try await world.connect()
            let thread = try await world.openIssue()
            try await world.working {
                try await world.comment(body, by: login, on: thread)
                try await world.settled()
            }
            let comments = await world.forge.snapshot().comments(HookWorld.name, thread.number)
            let comment = try #require(comments.first { $0.author == login })
            #expect(comment.reactions.map(\.content) == (isShown ? ["eyes"] : []))
            #expect(comment.reactions.allSatisfy { $0.author == HookWorld.bot.text })
        }
    }

    @Test func aDescriptionIsSeen() async throws {
        try await withHooks { world in
            try await world.connect()
            try await world.working {
                let thread = try await world.openIssue("/say hello")
                try await world.settled()
                let issue = try #require(await world.forge.snapshot().issue(HookWorld.name, thread.number))
                #expect(issue.reactions.map(\.content) == ["eyes"])
            }
        }
    }

    private static func text(_ source: TextEvent.Source, by login: Login = "ada") -> TextEvent {
        let issue = Issue(id: ThreadID(HookWorld.repository, 7), title: "Dark", author: User(login: "ada"))
        return TextEvent(issue: issue, source: source, author: User(login: login), body: "/do it", url: "")
    }

    private static func given(to text: TextEvent?) async -> [Effect] {
        let effects = Log<Effect>()
        let acknowledgement = Acknowledgement(of: text, by: "bowsprit-bot", logger: .silent) { effects.add($0) }
        await acknowledgement.give()
        await acknowledgement.give()
        return effects.all
    }

    @Test(arguments: [TextEvent.Source.description, .comment(5), .reviewComment(6)])
    func itIsGivenOnce(_ source: TextEvent.Source) async {
        let effects = await Self.given(to: Self.text(source))
        #expect(effects == [.react(.eyes, to: source, on: ThreadID(HookWorld.repository, 7))])
    }

    @Test func reviewsEventsWithoutTextAndTheBotItselfGetNone() async {
        #expect(await Self.given(to: Self.text(.review)) == [])
        #expect(await Self.given(to: nil) == [])
        #expect(await Self.given(to: Self.text(.comment(5), by: "Bowsprit-Bot")) == [])
        #expect(await Self.given(to: Self.text(.comment(5), by: "bowsprit-bot[bot]")) == [])
    }

    @Test(
        arguments: [
            (.commands, [], true), (.commands, [.reply("x")], true), (.effects, [], false),
            (.effects, [.reply("x")], true), (.never, [.reply("x")], false),
        ] as [(Acceptance, [Effect], Bool)]
    )
    func whatCountsAsAccepted(_ acceptance: Acceptance, _ effects: [Effect], _ isMet: Bool) {
        #expect(acceptance.isMet(by: effects) == isMet)
    }

    @Test func theReactionComesBeforeTheFirstEffectAndItsFailureHoldsNothingUp() async throws {
        try await withHooks { world in
            try await world.connect()
            let thread = try await world.openIssue()
            world.forge.failNext(1_000, status: 403, matching: "/reactions")
            try await world.working {
                try await world.comment("/say hello", on: thread)
                try await world.settled()
            }
            #expect(await world.botComments(on: thread) == ["hello"])
            let delivery = try await world.newestComment()
            #expect(delivery.attempts <= 1)
        }
    }
}
