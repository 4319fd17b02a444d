import ForgeModel
import ForgeSimulator
import PluginKit
import Testing

@testable import Hooks

@Suite(.timeLimit(.minutes(10))) struct StatusEffectTests {
    @Test func aCommitHasTheStatus() async throws {
        try await withEffects { world in
            let forge = world.hooks.forge
            let head = try #require(await forge.snapshot().pullRequest(HookWorld.name, world.pull.number)?.head.sha)
            let failed = CommitStatus(context: "prow-config", state: .failure, description: "a.yaml:1:1: error: wrong")
            let effect = Effect.setStatus(failed, on: CommitSHA(head), in: HookWorld.repository)
            #expect(effect.words == "prow-config is failure on \(head.prefix(7))")
            try await world.performTwice(effect)
            let status = await forge.snapshot().statuses(HookWorld.name, sha: head)["prow-config"]
            #expect(status?.state == .failure)
            #expect(status?.description == failed.description)
        }
    }
}
