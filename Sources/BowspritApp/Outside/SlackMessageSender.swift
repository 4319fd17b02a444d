import Foundation
import Hooks
import NIOHTTP1
import ServiceAccess
import Synchronization

/// Writes messages with Slack's [`chat.postMessage`](https://docs.slack.dev/reference/methods/chat.postMessage).
///
/// Slack cannot tell that a message was written before, so ids are remembered until the bot stops.
final class SlackMessageSender: MessageSender {
    private struct Message: Encodable {
        let channel: String
        let text: String
    }

    private struct Answer: Decodable {
        let ok: Bool
        let error: String?
    }

    private static let memory = 10_000

    private let client: ServiceClient
    private let sent = Mutex<Set<String>>([])

    init(_ client: ServiceClient) {
        self.client = client
    }

    func send(_ text: String, to channel: String, id: String) async throws {
        guard !sent.withLock({ $0.contains(id) }) else { return }
        let body = try await client.send(.POST, "/chat.postMessage", Message(channel: channel, text: text)).body
        let answer = try client.decode(Answer.self, body)
        guard answer.ok else {
            let reason = answer.error ?? "no reason given"
            throw ServiceFault("Slack does not take a message for \(channel): \(reason)")
        }
        sent.withLock { sent in
            if sent.count >= Self.memory { sent.removeAll() }
            sent.insert(id)
        }
    }
}
