import ForgeModel
import ForgeSimulator
import GitHubForge
import PluginKit
import Testing

@testable import Hooks

@Suite(.timeLimit(.minutes(10))) struct NoticeTests {
    private func notice(_ body: String?, _ renewal: Notice.Renewal = .inPlace, legacy: String? = nil) -> Notice {
        Notice(key: "approve", body: body, renewal: renewal, legacyPrefix: legacy)
    }

    @Test(arguments: [Notice.Renewal.inPlace, .atTheEnd])
    func thereIsOne(_ renewal: Notice.Renewal) async throws {
        try await withEffects { world in
            try await world.performTwice(.setNotice(notice("Needs approval", renewal), on: world.pull))
            #expect(await world.hooks.botComments(on: world.pull) == ["Needs approval"])
            try await world.performTwice(.setNotice(Notice(key: "other", body: "Other"), on: world.pull))
            #expect(await world.hooks.botComments(on: world.pull) == ["Needs approval", "Other"])
        }
    }

    @Test(arguments: [(Notice.Renewal.inPlace, ["Approved", "Nice."]), (.atTheEnd, ["Nice.", "Approved"])])
    func whatIsNewIsShown(_ renewal: Notice.Renewal, _ order: [String]) async throws {
        try await withEffects { world in
            try await world.perform(.setNotice(notice("Needs approval", renewal), on: world.pull))
            let first = try #require(await world.comments().first)
            try await world.hooks.comment("Nice.", on: world.pull)
            try await world.performTwice(.setNotice(notice("Approved", renewal), on: world.pull))
            let comments = await world.comments()
            #expect(comments.map { $0.body.split(separator: "\n").first.map(String.init) } == order)
            #expect(comments.contains { $0.id == first.id } == (renewal == .inPlace))
        }
    }

    @Test func itGoes() async throws {
        try await withEffects { world in
            try await world.perform(.setNotice(notice("Needs approval"), on: world.pull))
            try await world.performTwice(.setNotice(notice(nil), on: world.pull))
            #expect(await world.comments().isEmpty)
        }
    }

    @Test(arguments: [Notice.Renewal.inPlace, .atTheEnd])
    func whatProwWroteForItIsTakenOver(_ renewal: Notice.Renewal) async throws {
        try await withEffects { world in
            try await world.hooks.client.createComment("[APPROVALNOTIFIER] This PR is old", on: world.pull)
            try await world.hooks.client.createComment("[approvalnotifier] This PR is newer", on: world.pull)
            try await world.hooks.comment("[APPROVALNOTIFIER] said somebody", on: world.pull)
            try await world.performTwice(
                .setNotice(notice("Approved", renewal, legacy: "[APPROVALNOTIFIER]"), on: world.pull)
            )
            #expect(await world.hooks.botComments(on: world.pull) == ["Approved"])
            #expect(await world.comments().count == 2)
        }
    }

    @Test func severalBecomeOne() async throws {
        try await withEffects { world in
            let body = "Needs approval\n\(notice(nil).marker)"
            for _ in 0..<3 { try await world.hooks.client.createComment(body, on: world.pull) }
            try await world.performTwice(.setNotice(notice("Needs approval"), on: world.pull))
            #expect(await world.bodies() == [body])
        }
    }

    @Test func aReplyThatQuotesTheMarkIsNoNotice() async throws {
        try await withEffects { world in
            let text = "/do it \(notice(nil).marker)"
            try await world.performer(text: text).perform(.reply("Done."), as: world.id())
            try await world.performTwice(.setNotice(notice("Approved"), on: world.pull))
            try await world.performTwice(.setNotice(notice(nil), on: world.pull))
            let replies = await world.hooks.botComments(on: world.pull)
            #expect(replies.count == 1)
            #expect(replies.first?.hasPrefix("@ada: Done.") == true)
        }
    }

    @Test func ofSomebodyElseItIsNone() async throws {
        try await withEffects { world in
            try await world.hooks.comment("Mine\n\(notice(nil).marker)", on: world.pull)
            try await world.performTwice(.setNotice(notice("Approved"), on: world.pull))
            #expect(await world.comments().map(\.author) == ["ada", "bowsprit-bot"])
        }
    }
}
