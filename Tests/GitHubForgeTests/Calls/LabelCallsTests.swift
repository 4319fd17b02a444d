import ForgeModel
import PluginKit
import Testing

@testable import GitHubForge

@Suite struct LabelCallsTests {
    @Test(arguments: ["lgtm", "do-not-merge/hold", "größe 🚢", "50% done?", "a+b&c"])
    func labelsGoOnAndOff(_ text: String) async throws {
        try await withClient { world in
            let label = LabelName(text)
            try await world.client.addLabel(label, to: world.pull)
            try await world.client.addLabel(label, to: world.pull)
            #expect(try await world.client.labels(on: world.pull) == [label])
            #expect(try await world.client.labels(in: ClientWorld.repository).contains(label))
            try await world.client.removeLabel(label, from: world.pull)
            try await world.client.removeLabel(label, from: world.pull)
            #expect(try await world.client.labels(on: world.pull) == [])
            #expect(
                try await world.client.labelChanges(on: world.pull) == [
                    LabelChange(label: label, isAddition: true, actor: "bowsprit-bot"),
                    LabelChange(label: label, isAddition: false, actor: "bowsprit-bot"),
                ]
            )
        }
    }
}
