import AsyncHTTPClient
import Foundation
import JobModel
import NIOHTTP1
import ServiceAccess
import Testing

@testable import Reporting

@Suite(
    .timeLimit(.minutes(10)),
    .enabled(if: PubSubEmulator.program != nil, "Google's emulator of Pub/Sub, or java, is not installed")
)
struct PubSubEmulatorTests {
    private struct Nothing: Encodable {}
    private struct Subscription: Encodable {
        let topic: String
    }
    private struct Pull: Encodable {
        let maxMessages = 10
    }
    private struct Pulled: Decodable {
        struct Received: Decodable {
            struct Message: Decodable {
                let data: Data
            }
            let message: Message
        }
        let receivedMessages: [Received]?
    }

    @Test func whatIsPublishedArrives() async throws {
        let emulator = try await PubSubEmulator.start()
        let http = HTTPClient(eventLoopGroupProvider: .singleton)
        let outcome = await Task {
            let client = ServiceClient(name: "Pub/Sub", address: "http://127.0.0.1:\(emulator.port)/v1", http: http)
            let reporter = PubSubReporter(client: client) { _ in "" }
            let job = ProwJob.sample(state: .failure) { $0.metadata.annotations = PubSubWorld.topic }
            let fault = await #expect(throws: ServiceFault.self) { try await reporter.report(job) }
            #expect(fault?.status == 404)
            _ = try await client.send(.PUT, "/projects/harbor/topics/jobs", Nothing())
            let subscription = "/projects/harbor/subscriptions/all"
            _ = try await client.send(.PUT, subscription, Subscription(topic: "projects/harbor/topics/jobs"))
            #expect(try await reporter.report(job) == .reported)
            let answer = try await client.send(.POST, "\(subscription):pull", Pull()).body
            let messages = try client.decode(Pulled.self, answer).receivedMessages ?? []
            let message = try JSONDecoder().decode(PubSubMessage.self, from: #require(messages.first).message.data)
            #expect(messages.count == 1 && message.jobName == "unit" && message.status == .failure)
            #expect(message.refs.map(\.repo) == ["lantern"] && message.project == "harbor")
        }.result
        await emulator.stop()
        try await http.shutdown()
        try outcome.get()
    }
}
