import ForgeModel
import ForgeSimulator
import Foundation
import GitHubForge
import Persistence
import PluginKit
import PluginTesting
import Testing

@testable import Hooks

@Suite(.timeLimit(.minutes(10))) struct DeliveryRunnerTests {
    private struct Fault: Error, CustomStringConvertible {
        var description: String { "the lamp is broken" }
    }

    private static func event(_ text: String, by login: Login, on thread: ThreadID) -> ForgeEvent {
        .comment(
            text,
            by: login,
            on: Issue(
                id: thread,
                nodeID: "I",
                title: "Dark",
                author: User(login: "ada"),
                url: "https://forge/\(thread.repository)/issues/\(thread.number)"
            )
        )
    }

    private static func run(
        _ text: String,
        by login: Login = "ada",
        handlers: [Handler]? = nil,
        isDryRun: Bool = false,
        on thread: ThreadID,
        _ world: HookWorld
    ) async throws -> DeliveryRunner.Result {
        let runner = HookWorld.runner(world.client, world.jobs, world.database, isDryRun: isDryRun)
        let event = event(text, by: login, on: thread)
        let plan =
            handlers.map { ScriptedHost($0, runner: runner).plan(event) }
            ?? world.host.plan(event, named: "issue_comment")
        return try await runner.run(plan, guid: "guid", receivedAt: HookWorld.now, finished: [], isRepeat: false)
    }

    @Test func aRefusalBecomesAReply() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            let result = try await Self.run("Please\r\n/refuse now\r\nThanks", on: thread, world)
            #expect(result.fault == nil)
            #expect(result.actions.map(\.outcome) == [.refused])
            #expect(result.actions.first?.detail == "Not today.")
            let reply = try #require(await world.botComments(on: thread).first)
            #expect(reply.hasPrefix("@ada: Not today.\n"))
            #expect(reply.contains("\n>Please\n>/refuse now\n>Thanks\n"))
            #expect(await world.botComments(on: thread).count == 1)
        }
    }

    @Test(
        arguments: [
            ("members-only", "stranger", nil, "members of the organisation"),
            ("members-only", "ada", "member", ""),
            ("collaborators-only", "stranger", nil, "collaborators of the repository"),
            ("collaborators-only", "ben", "collaborator", ""),
        ] as [(String, Login, String?, String)]
    )
    func theAudienceIsChecked(_ command: String, _ login: Login, _ label: String?, _ whom: String) async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            let result = try await Self.run("/\(command)", by: login, on: thread, world)
            #expect(result.fault == nil)
            #expect(await world.labels(on: thread) == (label.map { [$0] } ?? []))
            let replies = await world.botComments(on: thread)
            if label == nil {
                #expect(replies.first?.hasPrefix("@\(login): `/\(command)` is for \(whom).") == true)
                #expect(result.actions.map(\.outcome) == [.refused])
            } else {
                #expect(replies.isEmpty)
                #expect(result.actions.map(\.outcome) == [.done])
            }
        }
    }

    @Test func oneRefusedCommandDoesNotTakeTheOthersWithIt() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            let open = Probe.command("open")
            let closed = Probe.command("closed", audience: .members)
            let handler = Handler.commands(open, closed) { event, _ in
                [
                    .setLabel(
                        LabelName(event.invocations.map(\.word).joined(separator: "+")),
                        present: true,
                        on: event.thread
                    )
                ]
            }
            let text = "/closed\n/open\n/closed again"
            let result = try await Self.run(text, by: "stranger", handlers: [handler], on: thread, world)
            #expect(result.actions.map(\.outcome) == [.refused, .done])
            #expect(await world.labels(on: thread) == ["open"])
            #expect(await world.botComments(on: thread).count == 1)
        }
    }

    @Test func oneFaultDoesNotStopTheOthers() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            let handlers: [Handler] = [
                .texts(at: .everywhere, help: []) { _, _ in throw Fault() },
                .texts(at: .everywhere, help: []) { event, _ in [.setLabel("second", present: true, on: event.thread)]
                },
            ]
            let result = try await Self.run("Hello", handlers: handlers, on: thread, world)
            #expect(result.fault is Fault)
            #expect(result.actions.map(\.outcome) == [.failed, .done])
            #expect(result.actions.first?.detail == "the lamp is broken")
            #expect(result.finishedSteps.map(\.plugin) == ["plugin-1"])
            #expect(await world.labels(on: thread) == ["second"])
            #expect(await world.botComments(on: thread).isEmpty, "faults are for the operator")
        }
    }

    @Test func theEffectThatFailedIsNamed() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            world.forge.failNext(status: 422, message: "No such label", matching: "/labels")
            let result = try await Self.run(
                "Hello",
                handlers: [
                    .texts(at: .everywhere, help: []) { event, _ in
                        [.comment("First", on: event.thread), .setLabel("a", present: true, on: event.thread)]
                    }
                ],
                on: thread,
                world
            )
            #expect(result.actions.map(\.action) == ["comment", "label a"])
            #expect(result.actions.map(\.outcome) == [.done, .failed])
            #expect((result.fault as? GitHubFault)?.status == 422)
        }
    }

    @Test func aDryRunShowsWhatItWouldDo() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            let text = "/say hello\n/refuse\n/members-only"
            let result = try await Self.run(text, by: "stranger", isDryRun: true, on: thread, world)
            #expect(result.actions.map(\.outcome) == [.skipped, .refused, .refused])
            #expect(result.actions.first?.detail == #"{"body":"hello","on":"\#(thread)"}"#)
            #expect(await world.botComments(on: thread).isEmpty)
            #expect(await world.labels(on: thread).isEmpty)
        }
    }

    @Test func aRehearsalTellsWhatWouldBeDone() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            let plan = world.host.plan(
                Self.event("/say hello\n/refuse", by: "stranger", on: thread),
                named: "issue_comment"
            )
            let report = try await world.runner.rehearse(plan, guid: "guid")
            #expect(report.plugins == ["probe"])
            #expect(report.effects.map(\.words) == ["comment", "reply"])
            #expect(report.effects.last?.values["message"] == "Not today.")
            #expect(report.faults.isEmpty)
            #expect(await world.botComments(on: thread).isEmpty)
        }
    }

    @Test func aRehearsalNamesFaultsAndWaits() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            let handlers: [Handler] = [
                .texts(at: .everywhere, help: []) { _, _ in throw Fault() },
                .texts(at: .everywhere, help: []) { _, _ in throw Postponed(by: .seconds(5), until: "the tide") },
                .texts(at: .everywhere, help: []) { event, _ in [.setLabel("new", present: true, on: event.thread)] },
            ]
            let event = Self.event("Hello", by: "ada", on: thread)
            let plan = ScriptedHost(handlers, runner: world.runner).plan(event)
            let report = try await world.runner.rehearse(plan, guid: "guid")
            #expect(report.faults.map(\.message) == ["the lamp is broken", "postponed by 5.0 seconds until the tide"])
            #expect(report.effects.map(\.effect) == ["set_label"])
        }
    }

    @Test func handlersShareReadsAndSeeEffects() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            let seen = Log<[LabelName]>()
            let look = Handler.texts(at: .everywhere, help: []) { event, call in
                seen.add(try await call.forge.labels(on: event.thread))
                return []
            }
            let put = Handler.texts(at: .everywhere, help: []) { event, _ in
                [.setLabel("new", present: true, on: event.thread)]
            }
            _ = try await Self.run("Hello", handlers: [look, look, put, look], on: thread, world)
            #expect(seen.all == [[], [], ["new"]])
        }
    }

    @Test func aCommentIsKnownAgainWhenOtherEffectsAreNotWantedAnyMore() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            let attempts = Log<Int>()
            let handler = Handler.texts(at: .everywhere, help: []) { event, _ in
                let label = Effect.setLabel("new", present: true, on: event.thread)
                let comments: [Effect] = [.comment("One", on: event.thread), .reply("Two")]
                return attempts.add(1) == 1 ? [label] + comments : comments
            }
            let plan = ScriptedHost([handler], runner: world.runner).plan(Self.event("Hello", by: "ada", on: thread))
            for isRepeat in [false, true] {
                _ = try await world.runner.run(
                    plan,
                    guid: "guid",
                    receivedAt: HookWorld.now,
                    finished: [],
                    isRepeat: isRepeat
                )
            }
            #expect(attempts.all.count == 2)
            #expect(await world.botComments(on: thread).count == 2)
        }
    }

    @Test func finishedStepsAreNotRepeated() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            let event = Self.event("/say one\n/read", by: "ada", on: thread)
            let plan = world.host.plan(event, named: "issue_comment")
            let first = try #require(plan.steps.first)
            let result = try await world.runner.run(
                plan,
                guid: "guid",
                receivedAt: HookWorld.now,
                finished: [first.id],
                isRepeat: true
            )
            #expect(await world.botComments(on: thread).isEmpty)
            #expect(await world.labels(on: thread) == ["read"])
            #expect(result.finishedSteps == Set(plan.steps.map(\.id)))
        }
    }
}
