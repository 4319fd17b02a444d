public import Foundation

/// What turns payloads into plans and runs them: the plugin host, as the front door and the worker see it.
public protocol DeliveryHost: Sendable {
    /// Decides what a delivery sets going.
    ///
    /// - Throws: An error that describes itself when the payload is not the event that its name says.
    func plan(eventName: String, payload: Data) throws -> DeliveryPlan

    /// Runs plans with the current configuration.
    var runner: DeliveryRunner { get }
}
