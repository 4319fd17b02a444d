public import AsyncHTTPClient
import Foundation
import Metrics
import Persistence
import PluginKit
import Settings

/// Passes deliveries on to programs outside the bot, byte by byte with the headers that they came with, so that these
/// check the signature by themselves.
public struct ExternalForwarder: Sendable {
    private let post: ExternalPost
    private let slots = ForwardSlots(limit: 4)

    /// How much of an answer that is no success is kept, in bytes.
    private static let answerLimit = 1_024
    /// The wait for a slot.
    private static let pause = Duration.seconds(5)

    /// Makes a forwarder.
    ///
    /// - Parameters:
    ///   - timeout: How long one delivery may take in all.
    ///   - sleep: Waits for the time to be over.
    public init(
        http: HTTPClient,
        timeout: Duration = .seconds(10),
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        post = ExternalPost(http: http, timeout: timeout, sleep: sleep)
    }

    /// Passes a delivery on.
    ///
    /// - Throws: ``ForwardFault`` when it was not taken; `Postponed` while too many are under way to the same endpoint;
    ///   `CancellationError`.
    func send(_ webhook: StoredWebhook, to plugin: ExternalPlugin) async throws {
        guard slots.enter(plugin.endpoint) else {
            throw Postponed(by: Self.pause, until: "\(plugin.endpoint) has answered other deliveries")
        }
        defer { slots.leave(plugin.endpoint) }
        do {
            let answer = try await post(
                webhook.payload,
                headers: webhook.headers.map { ($0.name, $0.value) },
                to: plugin.endpoint,
                limit: Self.answerLimit
            )
            guard answer.isSuccess else {
                let body = String(decoding: answer.body, as: UTF8.self)
                throw ForwardFault.answered(endpoint: plugin.endpoint, status: answer.status, body: body)
            }
            count(plugin, "taken")
        } catch {
            count(plugin, "failed")
            throw error
        }
    }

    private func count(_ plugin: ExternalPlugin, _ outcome: String) {
        let dimensions = [("plugin", plugin.name), ("outcome", outcome)]
        Counter(label: "bowsprit_external_plugin_deliveries", dimensions: dimensions).increment()
    }
}
