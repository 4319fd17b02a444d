/// A part of the handling of a delivery that is over: one handler of a plugin.
public struct DeliveryStep: Hashable, Sendable {
    /// The plugin.
    public var plugin: String
    /// The handler's place among those of the plugin.
    public var handler: Int
    /// Why it was given up; nil when it is done.
    public var failure: String?

    /// A step that is over.
    public init(plugin: String, handler: Int, failure: String? = nil) {
        self.plugin = plugin
        self.handler = handler
        self.failure = failure
    }
}
