import ForgeModel
import ForgeSimulator
import GitHubForge
import PluginKit
import Testing

@testable import Hooks

/// Labels, people and comments: performing an effect twice is performing it once.
@Suite(.timeLimit(.minutes(10))) struct EffectPerformerTests {
    @Test func labels() async throws {
        try await withEffects { world in
            try await world.performTwice(
                .setLabel("lgtm", present: true, on: world.pull),
                .setLabel("do-not-merge/hold", present: true, on: world.pull)
            )
            #expect(await world.hooks.labels(on: world.pull) == ["do-not-merge/hold", "lgtm"])
            try await world.performTwice(.setLabel("lgtm", present: false, on: world.pull))
            #expect(await world.hooks.labels(on: world.pull) == ["do-not-merge/hold"])
        }
    }

    @Test func assigning() async throws {
        try await withEffects { world in
            let failure = PeopleFailure(reply: "GitHub does not take {names}.")
            try await world.performTwice(
                .setAssigned(["ada", "stranger", "nobody"], present: true, on: world.pull, failure: failure)
            )
            #expect(await world.hooks.forge.snapshot().issue(HookWorld.name, world.pull.number)?.assignees == ["ada"])
            let replies = await world.hooks.botComments(on: world.pull)
            #expect(replies.count == 1)
            #expect(replies.first?.hasPrefix("@ada: GitHub does not take stranger, nobody.\n") == true)
            try await world.performTwice(.setAssigned(["ada"], present: false, on: world.pull))
            #expect(await world.hooks.forge.snapshot().issue(HookWorld.name, world.pull.number)?.assignees == [])
        }
    }

    @Test func askingForReviews() async throws {
        try await withEffects { world in
            let failure = PeopleFailure(reply: "{names} cannot review this.")
            let reviewers: [Reviewer] = [.user("ada"), .user("ben")]
            try await world.performTwice(
                .setReviewRequested(reviewers, present: true, on: world.pull, failure: failure)
            )
            let pull = try await world.hooks.client.pullRequest(world.pull)
            #expect(pull.requestedReviewers == [.user("ada")])
            let replies = await world.hooks.botComments(on: world.pull)
            #expect(replies.count == 1)
            #expect(replies.first?.hasPrefix("@ada: ben cannot review this.\n") == true)
            try await world.performTwice(.setReviewRequested([.user("ada")], present: false, on: world.pull))
            #expect(try await world.hooks.client.pullRequest(world.pull).requestedReviewers.isEmpty)
        }
    }

    @Test func withoutAFailureTextNobodyIsToldOfMissingPeople() async throws {
        try await withEffects { world in
            try await world.performTwice(.setAssigned(["stranger"], present: true, on: world.pull))
            #expect(await world.comments().isEmpty)
        }
    }

    @Test func commentsOfOneDelivery() async throws {
        try await withEffects { world in
            try await world.performTwice(.comment("One", on: world.pull), .comment("One", on: world.pull))
            #expect(await world.hooks.botComments(on: world.pull) == ["One", "One"])
            try await world.perform(.comment("One", on: world.pull), guid: "another delivery")
            #expect(await world.hooks.botComments(on: world.pull) == ["One", "One", "One"])
        }
    }

    @Test func aMarkThatSomebodyElseWroteIsNone() async throws {
        try await withEffects { world in
            try await world.hooks.comment("<!-- bowsprit:\(world.id()) -->", on: world.pull)
            try await world.performer(isRepeat: true).perform(.comment("One", on: world.pull), as: world.id())
            #expect(await world.hooks.botComments(on: world.pull) == ["One"])
        }
    }

    @Test func aCommentThatIsNotRepeatedAsksNothing() async throws {
        try await withEffects { world in
            world.hooks.forge.failNext(status: 500, matching: "GET")
            try await world.perform(.comment("One", on: world.pull))
            #expect(world.hooks.clientPauses.all.isEmpty)
        }
    }

    @Test func deletingTouchesTheBotsOwnCommentsOnly() async throws {
        try await withEffects { world in
            try await world.hooks.comment("please rerun", on: world.pull)
            try await world.perform(.comment("please rerun it", on: world.pull), guid: "1")
            try await world.perform(.comment("thank you", on: world.pull), guid: "2")
            try await world.performTwice(.deleteComments(containing: ["rerun", "nothing"], on: world.pull))
            #expect(await world.comments().map(\.author) == ["ada", "bowsprit-bot"])
            #expect(await world.hooks.botComments(on: world.pull) == ["thank you"])
        }
    }
}
