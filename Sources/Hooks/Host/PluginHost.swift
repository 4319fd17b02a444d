public import ForgeModel
public import Foundation
import GitHubForge
public import PluginKit
import Settings
import Synchronization

/// The plugins of the bot, with their configuration of the moment.
public final class PluginHost: DeliveryHost {
    /// The doors that deliveries are run through.
    public let runner: DeliveryRunner
    private let jobs: any JobReader
    private let set: Mutex<PluginSet>

    /// Makes a host.
    public init(_ set: PluginSet, jobs: any JobReader, runner: DeliveryRunner) {
        self.set = Mutex(set)
        self.jobs = jobs
        self.runner = runner
    }

    /// The plugins of the moment. Setting them changes what deliveries from now on meet.
    public var plugins: PluginSet {
        get { set.withLock { $0 } }
        set { set.withLock { $0 = newValue } }
    }

    /// Decides what a delivery sets going, with the plugins of the moment; see ``DeliveryHost``.
    public func plan(eventName: String, payload: Data) throws -> DeliveryPlan {
        guard Webhook.eventsForPlugins.contains(eventName) else {
            let origin = try WebhookOrigin(payload: payload)
            return plan(.other(name: eventName, repository: origin.repository), named: eventName)
        }
        return plan(try Webhook(name: eventName, payload: payload).event, named: eventName)
    }

    /// Decides what an event sets going.
    ///
    /// - Parameter name: The event's name by its header.
    public func plan(_ event: ForgeEvent, named name: String) -> DeliveryPlan {
        guard let repository = event.repository else { return DeliveryPlan(event, plugins: [], jobs: jobs) }
        let set = plugins
        var isOther: Bool { if case .other = event { true } else { false } }
        var plan = DeliveryPlan(event, plugins: isOther ? [] : set.plugins(for: repository), jobs: jobs)
        plan.addAdvice(from: set, jobs: jobs, bot: runner.bot)
        plan.addForwards(of: name, to: set.configuration.externalPlugins(for: repository))
        return plan
    }
    /// Decides what an event sets going in one plugin, on or not.
    public func plan(_ event: ForgeEvent, for plugin: PluginSet.Member) -> DeliveryPlan {
        DeliveryPlan(event, plugins: [plugin], jobs: jobs)
    }
}
