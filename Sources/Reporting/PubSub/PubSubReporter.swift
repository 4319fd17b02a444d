import Foundation
public import JobModel
import NIOCore
import NIOHTTP1
public import ServiceAccess

/// Publishes each state of jobs that name a Google Pub/Sub topic, in Prow's form.
///
/// Pub/Sub takes no ids of its senders, so a process that ends between publishing and remembering publishes once more.
public struct PubSubReporter: Reporter {
    private struct Publication: Encodable {
        struct Message: Encodable {
            let data: String
        }
        let messages: [Message]
    }

    /// Prow's name of its Pub/Sub reporter.
    public let name = ReporterName.pubSub
    private let client: ServiceClient
    private let urlPrefix: @Sendable (ProwJob) -> String
    private let told = ToldMemory()

    /// Makes a reporter.
    ///
    /// - Parameters:
    ///   - client: A client of `https://pubsub.googleapis.com/v1`, or of an emulator's `/v1`.
    ///   - urlPrefix: What the address of a job's page begins with, before the place of its results; empty for nothing.
    public init(client: ServiceClient, urlPrefix: @escaping @Sendable (ProwJob) -> String) {
        var client = client
        client.timeout = .seconds(10)
        self.client = client
        self.urlPrefix = urlPrefix
    }

    /// Whether the job names a project and a topic.
    public func shouldReport(_ job: ProwJob) -> Bool {
        PubSubTopic(job) != nil
    }

    /// Publishes the state.
    ///
    /// - Throws: `ServiceFault` when Pub/Sub does not take it, or has no such topic; `CancellationError`.
    public func report(_ job: ProwJob) async throws -> ReportOutcome {
        guard let topic = PubSubTopic(job) else { return .skipped("the job names no topic") }
        guard let path = topic.path else {
            return .skipped("`\(topic.project)` and `\(topic.topic)` can't be a project and a topic")
        }
        let id = "\(job.name) \(job.status.state)"
        guard !told.contains(id) else { return .reported }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(PubSubMessage(job, topic: topic, urlPrefix: urlPrefix(job)))
        let publication = Publication(messages: [.init(data: data.base64EncodedString())])
        _ = try await client.send(.POST, "\(path):publish", publication)
        told.insert(id)
        return .reported
    }
}
