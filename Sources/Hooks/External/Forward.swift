public import PluginKit
public import Settings

extension DeliveryPlan {
    /// A delivery's way to one program outside the bot.
    public struct Forward: Sendable, Identifiable {
        /// The program.
        public let plugin: ExternalPlugin

        /// The name that actions and dead letters have: `external:NAME`.
        public var name: PluginName { PluginName("external:\(plugin.name)") }

        /// The step: a name has one.
        public var id: Step.ID { Step.ID(plugin: name, handler: 0) }
    }

    /// Adds the programs that want an event of this name, each once.
    mutating func addForwards(of eventName: String, to plugins: [ExternalPlugin]) {
        var names: Set<String> = []
        forwards = plugins.filter { $0.wants(event: eventName) && names.insert($0.name).inserted }.map(Forward.init)
        if !forwards.isEmpty { isListenedTo = true }
    }
}
