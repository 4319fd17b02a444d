import ForgeModel
import ForgeSimulator
import GitHubForge
import PluginKit
import Testing

@testable import Hooks

/// Issues and pull requests themselves: state, title, text, milestone, reactions, pins, place.
@Suite(.timeLimit(.minutes(10))) struct ThreadEffectTests {
    private func openIssue(_ world: EffectWorld) async throws -> ForgeModel.Issue {
        let id = try await world.hooks.openIssue("Too dark.")
        let issue = try await world.hooks.client.issue(id)
        return try #require(issue)
    }

    private func events(_ thread: ThreadID, _ world: EffectWorld) async -> [String] {
        await world.hooks.forge.snapshot().issue(HookWorld.name, thread.number)?.events.map(\.name) ?? []
    }

    @Test func states() async throws {
        try await withEffects { world in
            let issue = try await openIssue(world)
            try await world.performTwice(.setState(.open, on: issue.id))
            #expect(await events(issue.id, world) == [])
            try await world.performTwice(.setState(.closedAsNotPlanned, on: issue.id))
            try await world.performTwice(.setState(.closedAsNotPlanned, on: world.pull))
            let state = await world.hooks.forge.snapshot()
            #expect(state.issue(HookWorld.name, issue.id.number)?.stateReason == "not_planned")
            #expect(state.issue(HookWorld.name, world.pull.number)?.isOpen == false)
            #expect(await events(issue.id, world) == ["closed"])
            try await world.performTwice(.setState(.open, on: issue.id))
            try await world.performTwice(.setState(.closed, on: issue.id))
            #expect(await events(issue.id, world) == ["closed", "reopened", "closed"])
        }
    }

    @Test func whatGitHubDoesNotReopenIsRefused() async throws {
        try await withEffects { world in
            try await world.perform(.setState(.closed, on: world.pull))
            try await world.hooks.forge.as("ben").deleteBranch(HookWorld.name, "glow")
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(.setState(.open, on: world.pull))
            }
            #expect(
                refusal?.message == """
                    GitHub does not let me reopen this pull request: The head branch was deleted. \
                    Put that right, or open a new one.
                    """
            )
        }
    }

    @Test func anotherFaultIsNoRefusal() async throws {
        try await withEffects { world in
            world.hooks.forge.failNext(status: 422, message: "Validation Failed", matching: "PATCH")
            let error = await #expect(throws: (any Error).self) {
                try await world.perform(.setState(.closed, on: world.pull))
            }
            #expect(!(error is Refusal))
        }
    }

    @Test func titlesAreWrittenOnce() async throws {
        try await withEffects { world in
            try await world.performTwice(.setTitle("Glow", on: world.pull))
            #expect(await events(world.pull, world) == [])
            try await world.performTwice(.setTitle("Glow more", on: world.pull))
            #expect(await events(world.pull, world) == ["renamed"])
        }
    }

    @Test func texts() async throws {
        try await withEffects { world in
            try await world.hooks.comment("Nice", on: world.pull)
            let comment = try #require(await world.comments().first)
            try await world.performTwice(
                .setText("More light.", of: .description, on: world.pull),
                .setText("Very nice", of: .comment(comment.id), on: world.pull),
                .setText("Nothing", of: .review, on: world.pull)
            )
            #expect(await world.bodies() == ["Very nice"])
            let state = await world.hooks.forge.snapshot()
            #expect(state.issue(HookWorld.name, world.pull.number)?.body == "More light.")
        }
    }

    @Test func milestones() async throws {
        try await withEffects { world in
            let made = try await world.hooks.forge.as("ben").createMilestone(HookWorld.name, title: "v1")
            try await world.performTwice(.setMilestone(made.number, on: world.pull))
            #expect(await events(world.pull, world) == ["milestoned"])
            try await world.performTwice(.setMilestone(nil, on: world.pull))
            #expect(await events(world.pull, world) == ["milestoned", "demilestoned"])
        }
    }

    @Test func reactions() async throws {
        try await withEffects { world in
            try await world.performTwice(
                .react(.heart, to: .description, on: world.pull),
                .react(.heart, to: .review, on: world.pull)
            )
            let issue = await world.hooks.forge.snapshot().issue(HookWorld.name, world.pull.number)
            #expect(issue?.reactions.map(\.content) == ["heart"])
        }
    }

    @Test func pins() async throws {
        try await withEffects { world in
            for _ in 1...3 { try await world.performTwice(.setPinned(true, issue: openIssue(world))) }
            let fourth = try await openIssue(world)
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(.setPinned(true, issue: fourth))
            }
            #expect(refusal?.message.contains("Maximum 3 pinned issues per repository") == true)
            #expect(refusal?.message.hasSuffix("Unpin another issue, then try again.") == true)
            try await world.performTwice(.setPinned(false, issue: fourth))
            let issues = await world.hooks.forge.snapshot().repository(HookWorld.name)?.issues.values
            #expect(issues?.count { $0.isPinned } == 3)
        }
    }

    @Test func anIssueMovesOnce() async throws {
        try await withEffects { world in
            try await world.hooks.forge.createRepository(owner: "harbor", name: "buoy")
            try await world.hooks.forge.addCollaborator("bowsprit-bot", to: "harbor/buoy")
            let found = try await world.hooks.client.repository(RepositoryName(owner: "harbor", name: "buoy"))
            let buoy = try #require(found)
            try await world.performTwice(.transfer(issue: openIssue(world), to: buoy))
            #expect(await world.hooks.forge.snapshot().repository("harbor/buoy")?.issues.count == 1)
        }
    }
}
