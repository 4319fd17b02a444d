import ForgeModel
import ForgeSimulator
import GitHubForge
import PluginKit
import PluginTesting
import Testing

@testable import Hooks

/// Commits, branches, and what lies outside the forge.
@Suite(.timeLimit(.minutes(10))) struct ServiceEffectTests {
    private struct Outside: MessageSender, JiraLinker, CherryPicker {
        let said = Log<String>()

        func send(_ text: String, to channel: String, id: String) async throws {
            said.add("\(id.count) \(channel): \(text)")
        }

        func link(_ link: JiraLink) async throws { said.add(link.key) }

        func perform(_ pick: CherryPick) async throws -> String? { "Picked to \(pick.target)." }
    }

    private func pick(_ world: EffectWorld) -> Effect {
        .cherryPick(CherryPick(of: world.pull, to: "release", title: "T", body: "B", requester: "ada"))
    }

    @Test func checkRunsAndBranches() async throws {
        try await withEffects { world in
            let pull = try await world.hooks.client.pullRequest(world.pull)
            let verdict = CheckRunVerdict(name: "lint", title: "Overridden", summary: "By ada.")
            try await world.performTwice(.setCheckRun(verdict, on: pull.head.sha, in: HookWorld.repository))
            #expect(await world.hooks.forge.snapshot().repository(HookWorld.name)?.checkRuns.count == 1)
            try await world.performTwice(.deleteBranch("glow", in: HookWorld.repository))
            #expect(await world.hooks.forge.snapshot().repository(HookWorld.name)?.branches["glow"] == nil)
        }
    }

    @Test func doorsAreUsed() async throws {
        try await withEffects { closed in
            let outside = Outside()
            var world = closed
            world.doors = EffectDoors(messages: outside, jira: outside, cherryPicker: outside)
            let link = JiraLink(key: "SEA-1", url: "https://forge/1", title: "One")
            try await world.performTwice(.postMessage("Ship", channel: "harbor"), .linkInJira(link), pick(world))
            #expect(outside.said.all == ["36 harbor: Ship", "SEA-1", "36 harbor: Ship", "SEA-1"])
            let bodies = await world.bodies()
            #expect(bodies.count == 1)
            #expect(bodies.first?.hasPrefix("@ada: Picked to release.\n") == true)
        }
    }

    @Test func aClosedDoorSaysHowToOpenIt() async throws {
        try await withEffects { world in
            let link = JiraLink(key: "SEA-1", url: "https://forge/1", title: "One")
            let effects: [(Effect, String)] = [
                (.postMessage("Ship", channel: "harbor"), "--slack-token-file"), (.linkInJira(link), "--jira-endpoint"),
                (pick(world), "without git"),
                (.updateConfigMaps([], to: "abc", for: Sample.pullRequest()), "--kubeconfig"),
            ]
            for (effect, words) in effects {
                let fault = await #expect(throws: DoorClosed.self) { try await world.perform(effect) }
                #expect(fault?.description.contains(words) == true)
            }
        }
    }
}
