/// What a delivery would do: the effects that its handlers want, and what kept some from saying so.
public struct DeliveryReport: Encodable, Hashable, Sendable {
    /// A handler that came to no end.
    public struct Fault: Encodable, Hashable, Sendable {
        /// The plugin.
        public let plugin: String
        /// Why, in one line.
        public let message: String
    }

    /// The plugins that have a handler for the event, in the order in which they are asked.
    public internal(set) var plugins: [String] = []
    /// The effects, in the order in which they would be performed. A refusal is a reply.
    public internal(set) var effects: [EffectReport] = []
    /// What failed, or would be tried again later.
    public internal(set) var faults: [Fault] = []
}
