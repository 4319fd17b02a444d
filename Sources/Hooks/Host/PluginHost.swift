public import ForgeModel
public import Foundation
import GitHubForge
public import PluginKit
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
        plan(try Webhook(name: eventName, payload: payload).event)
    }

    /// Decides what an event sets going.
    public func plan(_ event: ForgeEvent) -> DeliveryPlan {
        DeliveryPlan(event, plugins: event.repository.map { plugins.plugins(for: $0) } ?? [], jobs: jobs)
    }
}
