import Foundation
import HTTPTypes
import JobModel
import ReporterTesting
import Reporting
import Settings
import TestSupport
import Testing

/// A receiver of webhooks on loopback, and a reporter that tells it.
struct WebhookWorld: ReporterWorld {
    static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

    let service: LoopbackService
    var webhooks: [JobWebhook]

    /// - Parameter refusing: The path that the receiver answers with 410.
    static func run(
        refusing path: String? = nil,
        _ body: @escaping @Sendable (WebhookWorld) async throws -> Void
    ) async throws {
        try await LoopbackService.run(answering: { .init(status: $0.path == path ? 410 : 204) }) { service in
            var webhook = JobWebhook()
            webhook.url = "\(service.address)/jobs?token=t0p"
            try await body(WebhookWorld(service: service, webhooks: [webhook]))
        }
    }

    func makeReporter() throws -> any Reporter {
        let secret = try #require(WebhookSecret(Self.secret))
        return WebhookReporter(
            webhooks: { webhooks },
            source: { "https://bowsprit.example" },
            secret: secret,
            http: service.http,
            now: { Date(timeIntervalSince1970: 1_790_000_100) }
        )
    }

    func makeJob(_ name: String, _ state: ProwJobState) -> ProwJob { .sample(name, state: state) }

    /// Events by id: what a receiver holds that leaves repetitions out.
    func told() -> [String] {
        var ids: Set<String> = []
        return service.calls.filter { ids.insert($0.headers[.webhookID] ?? "").inserted }
            .map { String(decoding: $0.body, as: UTF8.self) }
    }

    func setMood(_ mood: ServiceMood) { service.setMood(mood) }
    func waitUntilAsked() async { await service.waitUntilAsked() }
}

extension HTTPField.Name {
    static let webhookID = Self("webhook-id")!
    static let webhookTimestamp = Self("webhook-timestamp")!
    static let webhookSignature = Self("webhook-signature")!
}
