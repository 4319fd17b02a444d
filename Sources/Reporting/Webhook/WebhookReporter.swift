public import AsyncHTTPClient
public import Foundation
public import JobModel
import NIOCore
import NIOHTTP1
import ServiceAccess
public import Settings

/// Posts each state of a job as a signed CloudEvent to the addresses of `job_webhooks`.
///
/// The headers `webhook-id`, `webhook-timestamp` and `webhook-signature` are those of
/// [Standard Webhooks](https://www.standardwebhooks.com). An address that fails holds up no other: all are posted to,
/// and those that failed are tried again. An event may come twice, with the same id.
public struct WebhookReporter: Reporter {
    /// The name under which a job remembers.
    public let name = ReporterName.webhook
    private let webhooks: @Sendable () -> [JobWebhook]
    private let source: @Sendable () -> String
    private let secret: WebhookSecret
    private let http: HTTPClient
    private let now: @Sendable () -> Date
    private let told = ToldMemory()

    /// Makes a reporter.
    ///
    /// - Parameters:
    ///   - webhooks: What the configuration of the moment says.
    ///   - source: The bot's own address, which events say they come from.
    ///   - secret: What events are signed with.
    ///   - http: What connects; it must not follow redirects.
    ///   - now: The time of day.
    public init(
        webhooks: @escaping @Sendable () -> [JobWebhook],
        source: @escaping @Sendable () -> String,
        secret: WebhookSecret,
        http: HTTPClient,
        now: @escaping @Sendable () -> Date
    ) {
        self.webhooks = webhooks
        self.source = source
        self.secret = secret
        self.http = http
        self.now = now
    }

    /// Whether an address wants to hear of the job.
    public func shouldReport(_ job: ProwJob) -> Bool {
        webhooks().contains { $0.wants(job) }
    }

    /// Posts the event to every address that wants it.
    ///
    /// - Throws: `ServiceFault` when one of them does not take it; `CancellationError`.
    public func report(_ job: ProwJob) async throws -> ReportOutcome {
        let event = JobCloudEvent(job, source: source())
        let body = try event.encoded()
        let addresses = Set(webhooks().filter { $0.wants(job) }.map(\.url))
        var faults: [any Error] = []
        await withTaskGroup(of: (any Error)?.self) { group in
            for address in addresses {
                group.addTask {
                    do {
                        try await post(body, id: event.id, to: address)
                        return nil
                    } catch {
                        return error
                    }
                }
            }
            for await fault in group { if let fault { faults.append(fault) } }
        }
        try Task.checkCancellation()
        if let fault = faults.first { throw fault }
        return addresses.isEmpty ? .skipped("no address wants it any more") : .reported
    }

    private func post(_ body: Data, id: String, to address: String) async throws {
        let key = "\(id) \(address)"
        guard !told.contains(key) else { return }
        let timestamp = Int(now().timeIntervalSince1970)
        let headers: HTTPHeaders = [
            "Content-Type": "application/cloudevents+json; charset=utf-8",
            "webhook-id": id,
            "webhook-timestamp": "\(timestamp)",
            "webhook-signature": secret.signature(id: id, timestamp: timestamp, body: body),
        ]
        // The address may hold a token of the receiver's, so that errors name only its host.
        let host = URLComponents(string: address)?.host ?? "a webhook"
        let client = ServiceClient(name: "the webhook at \(host)", address: address, http: http)
        let response = try await client.exchange(
            .POST,
            "",
            headers: headers,
            .bytes(ByteBuffer(bytes: body)),
            deadline: .now() + .seconds(15)
        )
        _ = try? await response.body.collect(upTo: 1 << 16)
        told.insert(key)
    }
}
