import Foundation
import JobModel
import ReporterTesting
import Reporting
import ServiceAccess
import TestSupport

/// A Pub/Sub on loopback, and a reporter that tells it.
struct PubSubWorld: ReporterWorld {
    private struct Publication: Decodable {
        struct Message: Decodable {
            let data: Data
        }
        let messages: [Message]
    }

    let service: LoopbackService

    static func run(_ body: @escaping @Sendable (PubSubWorld) async throws -> Void) async throws {
        try await LoopbackService.run(answering: { _ in .init(body: #"{"messageIds": ["1"]}"#) }) { service in
            try await body(PubSubWorld(service: service))
        }
    }

    func makeReporter() -> any Reporter {
        let client = ServiceClient(
            name: "Pub/Sub",
            address: "\(service.address)/v1",
            authorization: { "Bearer t0ken" },
            http: service.http
        )
        return PubSubReporter(client: client) { _ in "https://bowsprit.example/" }
    }

    func makeJob(_ name: String, _ state: ProwJobState) -> ProwJob {
        .sample(name, state: state) { $0.metadata.annotations = Self.topic }
    }

    static let topic = ["prow.k8s.io/pubsub.project": "harbor", "prow.k8s.io/pubsub.topic": "jobs"]

    func told() throws -> [String] {
        try service.calls.flatMap { call in
            try JSONDecoder().decode(Publication.self, from: call.body).messages.map { message in
                "\(call.path) \(String(decoding: message.data, as: UTF8.self))"
            }
        }
    }

    func setMood(_ mood: ServiceMood) { service.setMood(mood) }
    func waitUntilAsked() async { await service.waitUntilAsked() }
}
