import ForgeModel
import Foundation
import GitHubForge
import PluginKit
import PluginTesting

@testable import Hooks

/// A host of handlers that a test writes itself.
struct ScriptedHost: DeliveryHost {
    let members: [PluginSet.Member]
    let runner: DeliveryRunner

    init(_ handlers: [Handler], runner: DeliveryRunner) {
        members = handlers.enumerated().map { index, handler in
            PluginSet.Member(name: PluginName("plugin-\(index)"), summary: "Tests.", handlers: [handler])
        }
        self.runner = runner
    }

    func plan(eventName: String, payload: Data) throws -> DeliveryPlan {
        plan(try Webhook(name: eventName, payload: payload).event)
    }

    func plan(_ event: ForgeEvent) -> DeliveryPlan { DeliveryPlan(event, plugins: members, jobs: FakeJobs()) }
}
