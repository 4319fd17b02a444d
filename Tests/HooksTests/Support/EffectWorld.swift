import ForgeModel
import ForgeSimulator
import Foundation
import GitHubForge
import JobEngine
import JobModel
import PluginKit
import PluginTesting

@testable import Hooks

/// A pull request by `ben`, and the performer of one delivery about it.
struct EffectWorld: Sendable {
    let hooks: HookWorld
    let pull: ThreadID
    var doors = EffectDoors()

    /// A performer, as each attempt at a delivery has its own.
    func performer(isRepeat: Bool = false, text: String = "/do it", guid: String = "guid") -> EffectPerformer {
        let reader = DeliveryReader(client: hooks.client, repository: HookWorld.repository) { _ in HookWorld.now }
        let call = Call(
            deliveryID: guid,
            repository: HookWorld.repository,
            bot: HookWorld.bot,
            webURL: "https://github.com",
            forge: reader,
            readers: HookWorld.readers
        )
        let issue = Issue(
            id: pull,
            nodeID: "PR",
            title: "Glow",
            author: User(login: "ben"),
            url: "https://forge/pull"
        )
        let event = ForgeEvent.comment(text, by: "ada", on: issue)
        return EffectPerformer(
            client: hooks.client,
            reader: reader,
            jobs: hooks.jobs,
            jobNamespace: "test",
            doors: doors,
            call: call,
            text: TextEvent(event),
            isRepeat: isRepeat,
            now: { HookWorld.now }
        )
    }

    func id(_ ordinal: Int = 0, guid: String = "guid") -> EffectPerformer.EffectID {
        EffectPerformer.EffectID(guid: guid, plugin: "probe", handler: 0, ordinal: ordinal)
    }

    /// Performs effects twice, the second time as after a crash.
    func performTwice(_ effects: Effect...) async throws {
        for isRepeat in [false, true] {
            let performer = performer(isRepeat: isRepeat)
            for (ordinal, effect) in effects.enumerated() { try await performer.perform(effect, as: id(ordinal)) }
        }
    }

    func perform(_ effect: Effect, guid: String = "guid") async throws {
        try await performer(guid: guid).perform(effect, as: id(guid: guid))
    }

    /// What stands under the pull request, oldest first.
    func comments() async -> [(id: Int, author: String, body: String)] {
        await hooks.forge.snapshot().comments(HookWorld.name, pull.number).map { ($0.id, $0.author, $0.body) }
    }

    func bodies() async -> [String] { await comments().map(\.body) }
}

/// Runs a world while a closure uses it.
func withEffects(_ body: @escaping @Sendable (EffectWorld) async throws -> Void) async throws {
    try await withHooks { hooks in
        let pull = try await hooks.forge.as("ben").openPullRequest(
            HookWorld.name,
            title: "Glow",
            headBranch: "glow",
            changes: ["glow.txt": "one\n"]
        )
        try await body(EffectWorld(hooks: hooks, pull: ThreadID(HookWorld.repository, pull.number)))
    }
}
