import Foundation
import NIOHTTP1
public import ServiceAccess

/// Writes messages with Slack's [`chat.postMessage`](https://docs.slack.dev/reference/methods/chat.postMessage).
///
/// Slack cannot tell that a message was written before, so ids are remembered until the bot stops.
public struct SlackMessageSender: Sendable {
    private struct Message: Encodable {
        let channel: String
        let text: String
    }

    private struct Answer: Decodable {
        let ok: Bool
        let error: String?
    }

    private let client: ServiceClient
    private let sent = ToldMemory()

    /// Writes as the app whose token the client sends.
    public init(_ client: ServiceClient) {
        self.client = client
    }

    /// Writes a message into a channel.
    ///
    /// - Parameter id: Names the message: one that was written since the start is not written again.
    /// - Throws: `ServiceFault` when Slack does not take it; `CancellationError`.
    public func send(_ text: String, to channel: String, id: String) async throws {
        guard !sent.contains(id) else { return }
        let body = try await client.send(.POST, "/chat.postMessage", Message(channel: channel, text: text)).body
        let answer = try client.decode(Answer.self, body)
        guard answer.ok else {
            let reason = answer.error ?? "no reason given"
            throw ServiceFault("Slack does not take a message for \(channel): \(reason)")
        }
        sent.insert(id)
    }
}
