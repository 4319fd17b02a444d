public import ForgeModel
public import Foundation

/// A webhook's payload, read as far as the bot needs it.
///
/// See [webhook events and payloads](https://docs.github.com/en/webhooks/webhook-events-and-payloads).
public struct Webhook: Sendable {
    /// What it tells.
    public let event: ForgeEvent
    /// The repository that it names; nil for events of an organisation or an app.
    public let repository: RepositoryName?
    /// The organisation that it names.
    public let organization: String?
    /// GitHub's word for what happened; empty where the event has none.
    public let action: String

    /// Reads a payload.
    ///
    /// - Parameters:
    ///   - name: The header `X-GitHub-Event`.
    ///   - payload: The body.
    /// - Throws: An error that describes itself when the payload is not JSON or not the event that the header names.
    public init(name: String, payload: Data) throws {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        if let key = WirePayload.eventNameKey { decoder.userInfo[key] = name }
        let wire = try decoder.decode(WirePayload.self, from: payload)
        repository = try wire.repository?.name
        organization = wire.organization?.login
        action = wire.action
        event = wire.event
    }

    /// The names of the events that plugins can ask for.
    public static let eventsForPlugins: Set<String> = [
        "check_run", "check_suite", "issues", "issue_comment", "pull_request", "pull_request_review",
        "pull_request_review_comment",
        "push",
        "status",
    ]
}
