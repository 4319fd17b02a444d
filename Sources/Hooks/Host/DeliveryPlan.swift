public import ForgeModel
public import PluginKit

/// What a delivery sets going: decided from the event and the configuration alone, without a request.
public struct DeliveryPlan: Sendable {
    /// One handler's part.
    public struct Step: Sendable, Identifiable {
        /// Names a step in any plan of the same delivery, also after the configuration has changed.
        public struct ID: Sendable, Hashable {
            let plugin: PluginName
            let handler: Int
        }

        /// The plugin.
        public let plugin: PluginName
        /// The handler's place among all handlers of the plugin: part of the identity of what it does.
        public let handler: Int
        /// What it has to do.
        public let work: Handler.Work
        /// When the person's text counts as accepted.
        let acceptance: Acceptance

        /// The plugin and the handler.
        public var id: ID { ID(plugin: plugin, handler: handler) }
    }

    /// The event.
    public let event: ForgeEvent
    /// The new text in it.
    public let text: TextEvent?
    /// What is to be done, in the order of the configuration.
    public internal(set) var steps: [Step]
    /// The programs that the delivery is passed on to.
    public internal(set) var forwards: [Forward] = []
    /// Whether any plugin of the repository listens to events of this kind; if not, the delivery need not be kept.
    public internal(set) var isListenedTo: Bool
    /// Whether anything is to be done.
    public var isWork: Bool { !steps.isEmpty || !forwards.isEmpty }

    /// Plans an event with the plugins that are on.
    public init(_ event: ForgeEvent, plugins: [PluginSet.Member], jobs: any JobReader) {
        self.event = event
        let text = TextEvent(event)
        let lines = text.map { CommandLine.lines(of: $0.body) } ?? []
        var steps: [Step] = []
        for plugin in plugins {
            for (index, handler) in plugin.handlers.enumerated() {
                guard let work = handler.work(for: event, text: text, lines: lines, jobs: jobs) else { continue }
                steps.append(
                    Step(plugin: plugin.name, handler: index, work: work, acceptance: Acceptance(handler.trigger))
                )
            }
        }
        self.text = text
        self.steps = steps
        isListenedTo = !steps.isEmpty || plugins.contains { $0.handlers.contains { $0.listens(to: event) } }
    }
}
